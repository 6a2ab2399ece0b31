// Unit tests (no database) and integration tests (a real Neo4j for each of two workers). With `npm run test:server` running, one worker uses that.
export default {
  roots: ['<rootDir>/test/unit', '<rootDir>/test/integration'],
  testMatch: ['**/*.test.ts'],
  runner: '<rootDir>/test/support/runner/runner.mjs',
  maxWorkers: process.env.TEST_NEO4J_URI ? 1 : 2,
  // Watch mode finds the tests of a changed file by its imports.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // For a busy machine: no test needs as long on a quiet one.
  testTimeout: 180_000,
};

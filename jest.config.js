// Unit tests (no database) and integration tests (one real Neo4j, shared by all files, which globalSetup starts).
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test/unit', '<rootDir>/test/integration'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest' },
  globalSetup: '<rootDir>/test/support/globalSetup.mjs',
  globalTeardown: '<rootDir>/test/support/globalTeardown.mjs',
  maxWorkers: 1,
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  // Loading the shipped data into a database that has just started takes a minute on a busy machine.
  testTimeout: 180_000,
};

// One worker: every test that touches the graph shares the one Neo4j that globalSetup starts.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest' },
  globalSetup: '<rootDir>/test/support/globalSetup.mjs',
  globalTeardown: '<rootDir>/test/support/globalTeardown.mjs',
  maxWorkers: 1,
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  // Loading the shipped data into a database that has just started takes a minute where the machine is busy.
  testTimeout: 180_000,
};

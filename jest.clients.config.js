import config from './jest.config.js';

// Tests with third-party programs, downloaded from Maven Central and PyPI: reconciliation clients, networkx, and readers of the exports.
export default {
  ...config,
  maxWorkers: 1,
  roots: ['<rootDir>/test/clients'],
  testMatch: ['**/*.spec.ts'],
  testTimeout: 300_000,
};

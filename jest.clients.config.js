import config from './jest.config.js';

// The tests that need programs of others, fetched from Maven Central and PyPI: clients of the reconciliation service, networkx, and what reads exports.
export default {
  ...config,
  roots: [
    '<rootDir>/test/reconcile/clients',
    '<rootDir>/test/network/clients',
    '<rootDir>/test/export/clients',
  ],
  testMatch: ['**/*.spec.ts'],
  testTimeout: 300_000,
};

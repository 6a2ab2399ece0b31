import config from './jest.config.js';

// The tests that need programs of others: clients of the reconciliation service, and networkx, fetched from Maven Central and PyPI.
export default {
  ...config,
  roots: ['<rootDir>/test/reconcile/clients', '<rootDir>/test/network/clients'],
  testMatch: ['**/*.spec.ts'],
  testTimeout: 300_000,
};

import config from './jest.config.js';

// The tests that need programs of others: clients of the reconciliation service, fetched from Maven Central and PyPI.
export default {
  ...config,
  roots: ['<rootDir>/test/reconcile/clients'],
  testMatch: ['**/*.spec.ts'],
  testTimeout: 300_000,
};

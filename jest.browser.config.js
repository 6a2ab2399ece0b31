import config from './jest.config.js';

// The tests that need a browser: Debian's chromium, driven by playwright-core.
export default {
  ...config,
  maxWorkers: 1,
  roots: ['<rootDir>/test/browser'],
  testTimeout: 120_000,
};

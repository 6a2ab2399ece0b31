// Kills at random moments, of imports and of the database: `npm run test:kills`. Starts Neo4j servers of its own.
import base from './jest.config.js';

const { globalSetup: _setup, globalTeardown: _teardown, testPathIgnorePatterns: _ignored, ...rest } = base;
export default {
  ...rest,
  testMatch: ['**/test/kills/*.kills.ts'],
  testTimeout: 1_200_000,
};

// The long faults: `npm run test:faults`. Kills of imports and of the database, a mixed load, and kills of the whole service under that load.
// KILLS says how many kills each (20), MINUTES how long the load lasts (10), SEED which random moments. Starts Neo4j servers of its own.
import base from './jest.config.js';

const { globalSetup: _setup, globalTeardown: _teardown, testPathIgnorePatterns: _ignored, ...rest } = base;
export default {
  ...rest,
  testMatch: ['**/test/kills/*.kills.ts', '**/test/storm/*.storm.ts'],
  testTimeout: 1_800_000,
};

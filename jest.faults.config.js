// The long fault tests: `npm run test:faults`. Kills of imports and of the database, a mixed load, and kills of the whole service under that load.
// KILLS sets the number of kills of each kind (default 20), MINUTES the length of the load (default 10), SEED the random moments. Starts Neo4j servers of its own.
import base from './jest.config.js';

export default {
  ...base,
  maxWorkers: 1,
  roots: ['<rootDir>/test/faults'],
  testMatch: ['**/*.kills.ts', '**/*.storm.ts'],
  testTimeout: 1_800_000,
};

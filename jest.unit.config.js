import config from './jest.config.js';

// The tests that need no database: `npm run test:watch` runs those of what changed.
export default { ...config, roots: ['<rootDir>/test/unit'] };

import config from './jest.config.js';

// Integration tests alone, for `npm run test:neo4j-next`.
export default { ...config, roots: ['<rootDir>/test/integration'] };

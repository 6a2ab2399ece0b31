import config from './jest.config.js';

// System tests: they start the service or a database as processes, stop and kill them, or load a lot of data.
export default { ...config, roots: ['<rootDir>/test/system'] };

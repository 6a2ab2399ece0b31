import { outOfSupport } from '../../src/nodeVersion.js';

test('a version of Node.js without support is named at the start, with the one to use', () => {
  expect(outOfSupport('v20.20.2')).toEqual([
    'Node.js v20.20.2 is out of support and gets no security fixes. Use Node.js 24.',
  ]);
  for (const version of ['v22.23.3', 'v24.21.0', 'v26.10.0']) expect(outOfSupport(version)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { WEIGHTS } from '../../../src/identity/weights.js';

const text = readFileSync(new URL('../../../docs/identity.md', import.meta.url), 'utf8');

test.each(Object.entries(WEIGHTS))(
  'docs/identity.md has the weight %s as it is',
  (name, { value, reason }) => {
    expect(text).toContain(`| \`${name}\` | ${value} | ${reason} |`);
  },
);

test('and no weight that is not there', () => {
  const rows = [...text.matchAll(/^\| `(\w+)` \| /gm)].map(([, name]) => name);
  expect(rows).toEqual(Object.keys(WEIGHTS));
});

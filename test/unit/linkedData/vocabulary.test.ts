import { readFileSync } from 'node:fs';
import { createSchema } from '../../../src/api/schema.js';
import { termGroups } from '../../../src/linkedData/describeVocabulary.js';
import * as properties from '../../../src/linkedData/properties.js';

test('each own property of a column is described, and each concept is a value of an enum of the schema', async () => {
  const terms = new Set(
    termGroups(await createSchema()).flatMap(({ terms }) => terms.map(({ name }) => name as string)),
  );
  const mapped = Object.values(properties).flatMap((mappings) =>
    Object.values(mappings).flatMap((column) => column.properties),
  );
  expect(mapped.length).toBeGreaterThan(60);
  expect(mapped.filter((name) => name.startsWith('mpg:') && !terms.has(name))).toEqual([]);
});

test('each own term in the shapes that is no shape is described', async () => {
  const terms = new Set(
    termGroups(await createSchema()).flatMap(({ terms }) => terms.map(({ name }) => name as string)),
  );
  const shapes = readFileSync(new URL('../../../schema/shapes.ttl', import.meta.url), 'utf8');
  const defined = new Set([...shapes.matchAll(/^(mpg:\S+) a sh:NodeShape/gm)].map(([, name]) => name!));
  const used = [...shapes.matchAll(/mpg:[\w-]+/g)].map(([name]) => name);
  expect(used.filter((name) => !defined.has(name) && !terms.has(name))).toEqual([]);
});

test('each term is described once, in a sentence', async () => {
  const all = termGroups(await createSchema()).flatMap(({ terms }) => terms);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.filter(({ about }) => !/^[A-Z\d].*\.$/s.test(about)).map(({ name }) => name)).toEqual([]);
});

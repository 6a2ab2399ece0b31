import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['.', 'docs', 'docs/adr', 'data'];
const documents = folders.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
/** CONTRIBUTING.md shows files that a reader will create. */
const EXAMPLES = /commonPartners|mostConnected|formats\/tsv|Type\.field/;

const textOf = (document: string) => readFileSync(join(ROOT, document), 'utf8');

test('docs/README.md lists every document in docs', () => {
  const index = textOf('docs/README.md');
  const names = readdirSync(join(ROOT, 'docs')).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !index.includes(`](${name})`))).toEqual([]);
});

test.each(documents)('%s links only to files that exist', (document) => {
  const targets = [...textOf(document).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
    ([, target = '']) => target,
  );
  const local = targets.filter((target) => !/^[a-z]+:/i.test(target));
  expect(local.filter((target) => !existsSync(join(ROOT, dirname(document), target)))).toEqual([]);
});

test.each(documents)('%s names only files and folders that exist', (document) => {
  const paths = [
    ...textOf(document).matchAll(
      /`((?:test|src|cypher|data|page|bench|scripts|docs|schema)\/[\w/.-]+\w\/?)`/g,
    ),
  ].map(([, path = '']) => path);
  expect(paths.filter((path) => !EXAMPLES.test(path) && !existsSync(join(ROOT, path)))).toEqual([]);
});

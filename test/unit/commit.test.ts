import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtCommit } from '../../src/commit.js';

const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-commit-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileWith = (text: string) => {
  const file = join(folder, 'commit.txt');
  writeFileSync(file, text);
  return pathToFileURL(file);
};

test('the commit is a hash; anything else, such as a path or an error, is not shown', () => {
  const hash = '7edd513d1f0c0f6cf6a1e5b9c1d3e2f4a5b6c7d8';
  expect(builtCommit(fileWith(`${hash}\n`))).toBe(hash);
  expect(builtCommit(fileWith('fatal: not a git repository: /home/x'))).toBeUndefined();
  expect(builtCommit(pathToFileURL(join(folder, 'none')))).toBeUndefined();
});

import { readFileSync } from 'node:fs';
import type { CliContext } from '../../../src/cli/context.js';
import { runCommand } from '../../../src/cli/program.js';

test('--version prints the version of the package, without a database', async () => {
  const out: string[] = [];
  const world = { out: (text: string) => void out.push(text) } as unknown as CliContext;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await runCommand(['--version'], world)).toBe(0);
  expect(out).toEqual([`${version}\n`]);
});

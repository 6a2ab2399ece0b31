import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onExport } from '../../support/onExport.js';
import { cachedFor, linesOf } from '../support.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HERE = fileURLToPath(new URL('typed/', import.meta.url));
const on = onExport();
let folder: string;

/** graphql-codegen, with its own lock file, because it is not a dependency of the project. */
const installed = () =>
  cachedFor(join(HERE, 'package-lock.json'), async (cached) => {
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(HERE, file), join(cached, file));
    await linesOf('npm', 'install', '--prefix', cached, '--ignore-scripts', '--no-audit', '--no-fund');
  });

const GUIDE = readFileSync(join(ROOT, 'docs/exports.md'), 'utf8');
const [, CLIENT = ''] = /^## TypeScript\n[\s\S]*?```ts\n([\s\S]*?)```/m.exec(GUIDE) ?? [];

/** Compiler errors of a client that uses the generated types; empty if there are none. */
async function compile(name: string, code: string): Promise<string> {
  writeFileSync(join(folder, name), code);
  const options = [
    '--strict',
    '--noUncheckedIndexedAccess',
    '--exactOptionalPropertyTypes',
    '--skipLibCheck',
  ];
  const modules = ['--module', 'NodeNext', '--target', 'ES2023', '--lib', 'ES2023,DOM', '--types', ''];
  return linesOf(
    ...([process.execPath, join(ROOT, 'node_modules/typescript/bin/tsc')] as const),
    ...[...options, ...modules, '--rootDir', folder, '--ignoreConfig', join(folder, name)],
  ).then(
    (lines) => lines.join('\n'),
    (error: { stdout: string }) => error.stdout,
  );
}

beforeAll(async () => {
  const cached = await installed();
  // Not in node_modules, where files are not compiled.
  folder = mkdtempSync(join(tmpdir(), 'typed-client-'));
  symlinkSync(join(cached, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  await linesOf(process.execPath, join(HERE, 'generate.mjs'), cached, ROOT, join(folder, 'generated.ts'));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('every question has types and a document of its own', () => {
  const generated = readFileSync(join(folder, 'generated.ts'), 'utf8');
  const questions = readdirSync(join(ROOT, 'questions'));
  const names = questions.map(
    (file) => /^query (\w+)/m.exec(readFileSync(join(ROOT, 'questions', file), 'utf8'))![1],
  );
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect(generated).toContain(`export const ${name}Document = `);
  expect(generated).not.toMatch(/\bany\b(?!thing|body|one)[;,>]/);
});

test('the generated types compile, and the guide’s client with them; it asks the service', async () => {
  expect(await compile('client.ts', CLIENT.replace('http://127.0.0.1:4000/', on.url))).toBe('');
  expect(await linesOf(process.execPath, join(folder, 'client.js'))).toEqual([
    ...['2 partnerships', 'Science Museum Group and University of Leeds: 1 loan'],
    'Tate and University College London: 1 loan',
  ]);
});

test('what the schema does not have does not compile', async () => {
  const misspelt = CLIENT.replace('museum.name', 'museum.nmae');
  expect(misspelt).not.toBe(CLIENT);
  expect(await compile('misspelt.ts', misspelt)).toContain("Property 'nmae' does not exist on type");
  const unknown = CLIENT.replace(
    'UniversityPartnersDocument, {}',
    'UniversityPartnersDocument, { first: 3 }',
  );
  expect(unknown).not.toBe(CLIENT);
  expect(await compile('unknown.ts', unknown)).toMatch(/error TS\d+:/);
});

import { readFileSync } from 'node:fs';
import { type App, createApp } from '../../../src/app.js';
import { AccessVariables } from '../../../src/auth/variables.js';
import type { CliContext } from '../../../src/cli/context.js';
import { runCommand } from '../../../src/cli/program.js';
import { readConfig } from '../../../src/config.js';
import { readTables } from '../../../src/ingest/tables.js';
import { onService } from '../../support/onService.js';

const text = readFileSync(new URL('../../../docs/access.md', import.meta.url), 'utf8');
const configuration = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
const blocks = [...text.matchAll(/```(sh|json|graphql)\n([\s\S]*?)```/g)].map(([, kind, code = '']) => ({
  kind,
  code,
}));

/** The words of a command line, quotes taken off; `$NAME` is filled in. */
const wordsOf = (line: string, known: Readonly<Record<string, string>> = {}) =>
  [...line.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) =>
      single ?? (double ?? bare ?? '').replace(/\$(\w+)/g, (_, name: string) => known[name] ?? ''),
  );

const on = onService('small', { writing: { folder: '/nowhere' } });
let closed: App;
let closedUrl: string;
const keys: Record<string, string> = {};

beforeAll(async () => {
  const out: string[] = [];
  const world: CliContext = {
    out: (line) => void out.push(line),
    stream: async () => {},
    console: { print: () => {}, progress: () => {} },
    openGraph: async () => ({ graph: on.graph, close: async () => {} }),
    readTables,
    readConfig: () => readConfig({}),
  };
  const commands = blocks.find(({ code }) => code.startsWith('npx partnership-graph key add'))!.code;
  for (const line of commands.trim().split('\n').slice(0, 4)) {
    const [, , ...args] = wordsOf(line);
    expect([line, await runCommand(args, world)]).toEqual([line, 0]);
  }
  [keys.ADMIN, keys.SUBMITTER, keys.JUDGE] = out.slice(0, 3).map((key) => key.trim()) as [
    string,
    string,
    string,
  ];
  closed = await createApp({ graph: on.graph, writing: { folder: '/nowhere' }, readAccess: 'authenticated' });
  closedUrl = (await closed.listen(0, '127.0.0.1')).url;
});
afterAll(() => closed?.close());

const requests = blocks.flatMap(({ kind, code }, at) =>
  kind === 'sh' && code.startsWith('curl') ? [[code, blocks[at + 1]!.code] as const] : [],
);

test('it has three requests with their answers', () => expect(requests).toHaveLength(3));

test.each(requests)('%s', async (code, answer) => {
  const words = wordsOf(code, keys);
  const after = (option: string) => words.flatMap((word, at) => (words[at - 1] === option ? [word] : []));
  const address = words.find((word) => word.startsWith('http'))!;
  const [body] = after('--data');
  const response = await fetch(address.replace('http://127.0.0.1:4000/', body ? on.url : closedUrl), {
    method: body ? 'POST' : 'GET',
    headers: after('-H').map((header): [string, string] => header.split(': ') as [string, string]),
    ...(body && { body }),
  });
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  expect({ errors: errors.map(({ message, extensions }) => ({ message, extensions })) }).toEqual(
    JSON.parse(answer),
  );
});

test('the audit log is as shown', async () => {
  const at = blocks.findIndex(({ kind }) => kind === 'graphql');
  const as = (key: string) => ({ authorization: `Bearer ${key}` });
  const mutation =
    'mutation { judge(judgement: "judgement:1", decision: DIFFERENT, reason: "two towns") { id } }';
  expect((await on.post({ query: mutation }, as(keys.JUDGE!))).body.errors).toBeUndefined();
  const { body } = await on.post({ query: blocks[at]!.code }, as(keys.ADMIN!));
  expect(body).toEqual({ data: JSON.parse(blocks[at + 1]!.code) });
});

test('docs/configuration.md or docs/access.md lists every variable with its default', () => {
  for (const name of Object.keys(AccessVariables.shape)) {
    expect(configuration).toContain(`\`${name}\``);
    expect(text).toContain(name);
  }
  const { JWT_CLOCK_TOLERANCE_SECONDS: tolerance, READ_ACCESS: access } = AccessVariables.parse({});
  expect(text).toContain(`| \`JWT_CLOCK_TOLERANCE_SECONDS\` | ${tolerance} |`);
  expect(configuration).toContain(`| \`READ_ACCESS\` | \`${access}\` |`);
});

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../../src/app.js';
import { addKey } from '../../../src/auth/apiKeyStore.js';
import { Role } from '../../../src/auth/principal.js';
import { readTokens } from '../../../src/auth/tokens.js';
import type { GraphClient } from '../../../src/database/client.js';
import { LAYOUTS } from '../../../src/ingest/layouts/all.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';
import { loansFile } from '../../support/world.js';

const ADMIN = 'a-token-of-the-registrar';
const TITLES = Array.from({ length: 12 }, (_, at) => `Painting ${at + 1}`);
const VERSION_1 = loansFile(...TITLES.map((title) => ['Tate', 'Abbot Hall', title, '2018', '1'] as const));
/** A correction of the first version: one row is changed, one is missing, one is new, and two have errors. */
const VERSION_2 = loansFile(
  ...TITLES.slice(2).map((title) => ['Tate', 'Abbot Hall', title, '2018', '1'] as const),
  ['Tate', 'Abbot Hall', 'Painting 2', '2019', '1'],
  ['Tate', 'Burton Art Gallery', 'A new painting', '2020', '4'],
  ['Tate', 'Burton Art Gallery', 'Half a painting', '2020', '-3'],
  ['Tate', 'Burton Art Gallery', 'A painting of yore', '2020-02-30', '1'],
);

let graph: GraphClient;
let folder: string;
let app: App;
let url: string;
let keys: Readonly<Record<string, string>>;

beforeAll(async () => {
  graph = openTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'partnership-graph-checks-'));
  await clearGraph(graph);
  app = await createApp({ graph, writing: { tokens: readTokens(`registrar:${ADMIN}`), folder } });
  ({ url } = await app.listen(0, '127.0.0.1'));
  const keyOf = async (name: string, role: Role, museum?: string) =>
    (await addKey(graph, { name, role, museum, days: 1 })).key;
  keys = {
    admin: ADMIN,
    tate: await keyOf('tate loans office', Role.SUBMITTER, 'Tate'),
    leeds: await keyOf('leeds', Role.SUBMITTER, 'Leeds City Museum'),
    reader: await keyOf('reading room', Role.READER),
    judge: await keyOf('identity', Role.JUDGE),
    expired: await keyOf('long ago', Role.ADMIN),
    unknown: 'a-token-of-nobody-at-all',
  };
  await graph.run("MATCH (key:AccessKey {name: 'long ago'}) SET key.expires = datetime() - duration('PT1S')");
});
beforeEach(() => graph.run('MATCH (n) WHERE NOT n:AccessKey AND NOT n:SchemaMigration DETACH DELETE n'));
afterAll(async () => {
  await app.close();
  await graph.close();
  rmSync(folder, { recursive: true });
});

const headersOf = (user: string): Record<string, string> =>
  user === 'nobody' ? {} : { authorization: `Bearer ${keys[user]}` };

const send = (query: string, body: RequestInit['body'], user = 'tate') =>
  fetch(`${url}submissions?${query}`, {
    method: 'POST',
    headers: { ...headersOf(user), 'content-type': 'text/csv' },
    body,
    duplex: 'half',
  } as RequestInit);

interface Report {
  readonly state: string;
  readonly id: string;
  readonly version: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly issues: readonly { line: number; column: string; level: string; rule: string }[];
  readonly needsReplace: boolean;
  readonly errors: number;
}
const report = async (response: Response) => (await response.json()) as Report;

/** Everything in the graph: nodes and relationships with all their properties. */
async function everything(): Promise<string> {
  const nodes = await graph.read('MATCH (n) RETURN n AS one ORDER BY elementId(n)');
  const links = await graph.read('MATCH ()-[r]->() RETURN r AS one ORDER BY elementId(r)');
  return JSON.stringify([...nodes, ...links].map((record) => record.get('one')));
}

test('a check writes nothing and reports what the submission then does', async () => {
  expect((await send('as=Tate', VERSION_1)).status).toBe(201);
  const before = await everything();
  const checked = await send('as=Tate&check=true', VERSION_2);
  const expected = await report(checked);
  expect([checked.status, expected.state, expected.version]).toEqual([200, 'CHECKED', 2]);
  expect(await everything()).toBe(before);
  const { state, ...done } = await report(await send('as=Tate', VERSION_2));
  expect(state).toBe('APPLIED');
  expect(await everything()).not.toBe(before);
  const same = [
    'id',
    'version',
    'counts',
    'issues',
    'errors',
    'sha256',
    'read',
    'refused',
    'byRule',
  ] as const;
  for (const field of same)
    expect([field, expected[field as keyof Report]]).toEqual([field, done[field as keyof typeof done]]);
  expect(expected.counts).toMatchObject({ added: 2, unchanged: 10, retracted: 2 });
  expect(expected.issues.map(({ line, rule }) => [line, rule])).toEqual([
    [14, 'negative-number'],
    [15, 'no-such-day'],
  ]);
});

test('a check says that the file looks like a different return, which a submission refuses unless confirmed', async () => {
  await send('as=Tate', VERSION_1);
  const other = loansFile(['Tate', 'Burton Art Gallery', 'Another loan', '2021', '1']);
  expect(await report(await send('as=Tate&check=true', VERSION_2))).toMatchObject({ needsReplace: false });
  expect(await report(await send('as=Tate&check=true', other))).toMatchObject({
    needsReplace: true,
    counts: { added: 1, retracted: 12 },
  });
  expect((await send('as=Tate', other)).status).toBe(422);
  expect((await send('as=Tate&replace=true', other)).status).toBe(201);
});

test.each([
  ['nobody', 401, 'NO_TOKEN'],
  ['unknown', 401, 'NO_TOKEN'],
  ['expired', 401, 'NO_TOKEN'],
  ['reader', 403, 'FORBIDDEN'],
  ['judge', 403, 'FORBIDDEN'],
  ['leeds', 403, 'FORBIDDEN'],
  ['tate', 200, undefined],
  ['admin', 200, undefined],
])('a check of the return of Tate by %s: %d', async (user, status, code) => {
  await send('as=Tate', VERSION_1);
  const response = await send('as=Tate&check=true', VERSION_2, user);
  const { code: actual } = (await response.json()) as { code?: string };
  expect([response.status, actual]).toEqual([status, code]);
});

/** A check whose body is not complete until `end` is called. */
function slowCheck(user: string) {
  let end = () => {};
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(VERSION_1.slice(0, 40)));
      end = () => {
        controller.enqueue(Buffer.from(VERSION_1.slice(40)));
        controller.close();
      };
    },
  });
  return { response: send('as=Slow&check=true', body, user), end };
}

test('two checks of a key run at a time; a third is rejected with a time to try again, and its slot is free afterwards', async () => {
  const slow = [slowCheck('tate'), slowCheck('tate')];
  const received = () =>
    readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.incoming'));
  while (received().length < slow.length) await new Promise((resolve) => setTimeout(resolve, 20));
  const third = await send('as=Third&check=true', VERSION_1);
  expect([third.status, third.headers.get('retry-after'), await third.json()]).toEqual([
    503,
    '5',
    { code: 'OVERLOADED', message: expect.stringMatching(/^2 files are being checked with this key/) },
  ]);
  expect((await send('as=Fourth&check=true', VERSION_1, 'admin')).status).toBe(200);
  for (const { end } of slow) end();
  expect((await Promise.all(slow.map(({ response }) => response))).map(({ status }) => status)).toEqual([
    200, 200,
  ]);
  expect((await send('as=Third&check=true', VERSION_1)).status).toBe(200);
});

test.each([
  ['an empty file', '', /empty/],
  ['a header of 300,000 columns', 'a,'.repeat(300_000), /header|columns/],
  ['a quote that is not closed, before 4 MB', `${VERSION_1}Tate,"${'a,b\n'.repeat(1_000_000)}`, /quote/],
  ['binary data', Buffer.from(Array.from({ length: 3_000 }, (_, at) => at % 32)), /text file/],
  ['the name of a shipped file', VERSION_1, /shipped file/],
])('%s is rejected by a check, and nothing is written', async (what, body, message) => {
  const before = await everything();
  const name = what.includes('shipped') ? 'loans.csv' : 'Tate';
  const response = await send(`as=${name}&check=true`, body);
  const { message: actual } = (await response.json()) as { message: string };
  expect([response.status, actual]).toEqual([422, expect.stringMatching(message)]);
  expect(actual.length).toBeLessThan(1_000);
  expect(await everything()).toBe(before);
});

test('a file with headings alone has no rows', async () => {
  const [headings] = VERSION_1.split('\n');
  expect(await report(await send('as=Tate&check=true', `${headings}\n`))).toMatchObject({
    read: 0,
    errors: 0,
  });
});

test.each(
  Object.values(LAYOUTS)
    .filter(({ internal }) => !internal)
    .map(({ name }) => name),
)('the template of %s can be downloaded and has no errors', async (layout) => {
  const template = await fetch(`${url}templates/${layout}.csv`);
  expect(template.headers.get('content-disposition')).toBe(`attachment; filename="${layout}.csv"`);
  const response = await send(`as=Template&check=true&layout=${layout}`, await template.text(), 'admin');
  expect(await report(response)).toMatchObject({ state: 'CHECKED', errors: 0 });
  const workbook = await fetch(`${url}templates/${layout}.xlsx`);
  expect(workbook.headers.get('content-disposition')).toBe(`attachment; filename="${layout}.xlsx"`);
  const bytes = Buffer.from(await workbook.arrayBuffer());
  const empty = await report(await send('as=Template&check=true', bytes, 'admin'));
  expect(empty).toMatchObject({ state: 'CHECKED', read: 0, errors: 0, layout });
});

test.each([
  ['tate', { name: 'tate loans office', role: 'submitter', museum: 'Tate', rights: ['read', 'submit'] }],
  ['reader', { name: 'reading room', role: 'reader', museum: null, rights: ['read'] }],
  ['judge', { name: 'identity', role: 'judge', museum: null, rights: ['read', 'judge'] }],
  ['admin', { name: 'registrar', role: 'admin', museum: null, rights: ['read', 'submit', 'judge', 'admin'] }],
])('GET /caller describes the key of %s, and may not be stored', async (user, description) => {
  const response = await fetch(`${url}caller`, { headers: headersOf(user) });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await response.json()).toEqual(description);
});

test.each([
  ['nobody', 'no token'],
  ['unknown', 'an unknown token'],
  ['expired', 'an expired token'],
])('GET /caller rejects %s', async (user, actual) => {
  const response = await fetch(`${url}caller`, { headers: headersOf(user) });
  expect([response.status, await response.json()]).toMatchObject([
    401,
    { errors: [{ extensions: { code: 'UNAUTHENTICATED', actual } }] },
  ]);
});

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../../src/app.js';
import { readTokens } from '../../../src/auth/tokens.js';
import { type GraphClient, openGraphClient } from '../../../src/database/client.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';
import { loansFile } from '../../support/world.js';

const TOKEN = 'a-token-of-the-tate';
const tokens = readTokens(`tate:${TOKEN}`)!;

const GOOD = loansFile(
  ['Tate', 'Abbot Hall', 'A Painting', '2018', '1'],
  ['Tate', 'Burton Art Gallery', 'A Tour', '2019', '3'],
);
const BAD = loansFile(
  ['Tate', 'Abbot Hall', 'A Painting', '2018', '1'],
  ['Tate', 'Burton Art Gallery', 'A Tour', '2019', '-3'],
);

let graph: GraphClient;
let folder: string;
let app: App;
let url: string;
const logged: unknown[] = [];

beforeAll(async () => {
  graph = openTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'partnership-graph-uploads-'));
  app = await createApp({ graph, writing: { tokens, folder }, onError: (_id, error) => logged.push(error) });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
beforeEach(() => clearGraph(graph));
afterEach(() => expect(logged.splice(0)).toEqual([]));
afterAll(async () => {
  await app.close();
  await graph.close();
  rmSync(folder, { recursive: true });
});

const send = (query: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${url}submissions?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv', ...headers },
    body,
  });

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${url}submissions/${path}`, { headers: { authorization: `Bearer ${TOKEN}`, ...headers } });

const titles = async () =>
  (await graph.read('MATCH (loan:Loan) RETURN loan.title AS title ORDER BY title')).map((row) =>
    row.get('title'),
  );

test('a file goes in: 201, the report, and where the submission is; the same again is 200 and changes nothing', async () => {
  const response = await send('as=Tate%202018&layout=loans&museum=Tate&year=2018/19', GOOD);
  const report = (await response.json()) as { id: string };
  expect(report).toMatchObject({
    state: 'APPLIED',
    name: 'Tate 2018',
    read: 2,
    refused: 0,
    counts: { added: 2 },
  });
  expect(response.status).toBe(201);
  expect(await titles()).toEqual(['A Painting', 'A Tour']);
  const submission = await get(response.headers.get('location')!.replace('/submissions/', ''));
  expect(await submission.json()).toMatchObject({
    id: report.id,
    by: 'tate',
    museum: 'Tate',
    year: '2018/19',
    rows: 2,
    version: 1,
    state: 'APPLIED',
  });
  const again = await send('as=Tate%202018&layout=loans', GOOD);
  expect([again.status, await again.json()]).toMatchObject([200, { state: 'UNCHANGED', id: report.id }]);
});

test('a parameter that occurs twice is refused, except those that may', async () => {
  const response = await send('as=q&as=r&check=true', GOOD);
  expect([response.status, await response.json()]).toEqual([
    400,
    { code: 'BAD_PARAMETER', message: 'as occurs more than once. Use it only once.' },
  ]);
  expect((await send('as=q&ignore=x&ignore=y&check=true', GOOD)).status).toBe(200);
});

test('a check says what would change, and changes nothing', async () => {
  const response = await send('as=Tate&check=true', BAD);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    state: 'CHECKED',
    refused: 1,
    byRule: { 'negative-number': 1 },
  });
  expect(await titles()).toEqual([]);
});

test('the good rows of a file go in; its errors come as CSV, too', async () => {
  const response = await send('as=Tate', BAD, { accept: 'text/csv' });
  expect(response.status).toBe(201);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect((await response.text()).replace('\ufeff', '')).toBe(
    "line,column,value,level,rule,reason,suggestion,sheet,cell\n3,objects_count,'-3,ERROR,negative-number,is negative,,,\n",
  );
  expect(await titles()).toEqual(['A Painting']);
});

test('who does not want to wait is answered 202, and asks for the report later', async () => {
  const response = await send('as=Tate', BAD, { prefer: 'respond-async' });
  expect(response.status).toBe(202);
  const { upload } = (await response.json()) as { upload: string };
  for (;;) {
    const later = (await (await get(upload)).json()) as { state: string };
    if (later.state === 'WAITING') continue;
    expect(later).toMatchObject({ state: 'APPLIED', refused: 1 });
    break;
  }
  expect(await (await get(upload, { accept: 'text/csv' })).text()).toContain('negative-number');
  expect(readdirSync(join(folder, upload.replace('upload:', ''))).sort()).toEqual([
    'issues.csv',
    'ticket.json',
  ]);
});

test.each([
  ['no token', 'as=x', { authorization: '' }, 401, 'NO_TOKEN', /Authorization: Bearer/],
  ['a wrong token', 'as=x', { authorization: 'Bearer a-token-of-nobody' }, 401, 'NO_TOKEN', /unrecognised/i],
  ['no name', '', {}, 400, 'BAD_PARAMETER', /^as is missing/],
  [
    'a layout that is none',
    'as=x&layout=lones',
    {},
    400,
    'BAD_PARAMETER',
    /^layout is "lones"; expected one of partnerships, loans/,
  ],
  [
    'a path as mapping',
    'as=x&mapping=../../package',
    {},
    400,
    'BAD_PARAMETER',
    /^mapping is "..\/..\/package"/,
  ],
  [
    'an unknown parameter',
    'as=x&chekc=true',
    {},
    400,
    'BAD_PARAMETER',
    /^Unknown parameter chekc; parameters are as, layout/,
  ],
  ['a year that is none', 'as=x&year=2018', {}, 400, 'BAD_PARAMETER', /reporting year such as 2017\/18/],
  ['the name of a shipped file', 'as=loans.csv', {}, 422, 'FILE_REFUSED', /is the name of a shipped file/],
  [
    'a form',
    'as=x',
    { 'content-type': 'multipart/form-data; boundary=x' },
    415,
    'NO_CSV',
    /--data-binary @file.csv/,
  ],
  ['JSON', 'as=x', { 'content-type': 'application/json' }, 415, 'NO_CSV', /Content-Type: text\/csv/],
])('%s is refused, and said', async (_what, query, headers, status, code, message) => {
  const response = await send(query, GOOD, headers as Record<string, string>);
  const answer = (await response.json()) as { code: string; message: string };
  expect([response.status, answer.code]).toEqual([status, code]);
  expect(answer.message).toMatch(message);
  expect(await titles()).toEqual([]);
});

test.each([
  ['nothing', '', /empty/],
  ['a zip', Buffer.from('PK\u0003\u0004\u0014\u0000'), /./],
  ['another header', 'a,b\n1,2\n', /layout/],
])('%s is refused whole with 422', async (_what, body, message) => {
  const response = await send('as=x', body);
  expect(response.status).toBe(422);
  expect(((await response.json()) as { message: string }).message).toMatch(message);
});

test('what is unknown is 404; who has no token is told nothing', async () => {
  expect((await get('submission:none')).status).toBe(404);
  expect((await get('upload:00000000-0000-0000-0000-000000000000')).status).toBe(404);
  expect((await get('..%2f..%2fpackage.json')).status).toBe(404);
  expect((await get('submission:none', { authorization: '' })).status).toBe(401);
});

test('where no tokens are set nobody writes, and it is said how to', async () => {
  const closed = await createApp({ graph });
  const { url: there } = await closed.listen(0, '127.0.0.1');
  const response = await fetch(`${there}submissions?as=x`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: GOOD,
  });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({
    code: 'WRITING_IS_OFF',
    message: expect.stringContaining('npx partnership-graph import FILE'),
  });
  await closed.close();
});

test('an acknowledged upload goes in when the service starts again', async () => {
  const gone = openGraphClient({ uri: 'bolt://127.0.0.1:9' });
  const own = mkdtempSync(join(tmpdir(), 'partnership-graph-uploads-'));
  const first = await createApp({ graph: gone, writing: { tokens, folder: own }, onError: () => {} });
  const { url: there } = await first.listen(0, '127.0.0.1');
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv', prefer: 'respond-async' };
  const response = await fetch(`${there}submissions?as=Tate`, { method: 'POST', headers, body: GOOD });
  expect(response.status).toBe(202);
  const { upload } = (await response.json()) as { upload: string };
  await first.close();
  await gone.close();
  const second = await createApp({
    graph,
    writing: { tokens, folder: own },
    onError: (_id, error) => logged.push(error),
  });
  const { url: here } = await second.listen(0, '127.0.0.1');
  for (;;) {
    const later = await fetch(`${here}submissions/${upload}`, { headers });
    if (((await later.json()) as { state: string }).state !== 'WAITING') break;
  }
  expect(await titles()).toEqual(['A Painting', 'A Tour']);
  await second.close();
  rmSync(own, { recursive: true });
});

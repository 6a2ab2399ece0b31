import { createReadStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { type App, createApp } from '../../../src/app.js';
import { readTokens } from '../../../src/auth/tokens.js';
import { loansFile, onDesk } from '../../support/world.js';

const TOKEN = 'a-token-of-the-tate';
const MEGABYTE = 1_000_000;
const desk = onDesk();
let app: App;
let url: string;
let uploads: string;
const logged: unknown[] = [];

beforeAll(async () => {
  uploads = mkdtempSync(join(tmpdir(), 'partnership-graph-bombs-'));
  app = await createApp({
    graph: desk.graph,
    writing: { tokens: readTokens(`tate:${TOKEN}`)!, folder: uploads },
    onError: (_id, error) => logged.push(error),
  });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
afterEach(() => expect(logged.splice(0)).toEqual([]));
afterAll(async () => {
  await app.close();
  rmSync(uploads, { recursive: true });
});

const GOOD = loansFile(['Tate', 'Abbot Hall', 'A Painting', '2018', '1']);
const [HEADER = ''] = GOOD.split('\n');

/** Decompression bombs: content and format of each. */
const BOMBS = {
  'a header of a million columns': ['', 'a,'.repeat(MEGABYTE), 1],
  'a cell of 200 MB': [`${GOOD}Tate,"`, 'x'.repeat(MEGABYTE), 200],
  'a quote that is nowhere closed, and 8 MB of rows': [`${GOOD}Tate,"`, `${'a,b\n'.repeat(MEGABYTE / 4)}`, 8],
  'quotes in quotes': [`${GOOD}`, '"a""",'.repeat(MEGABYTE / 6), 5],
} as const;

async function write(name: keyof typeof BOMBS): Promise<string> {
  const [start, part, times] = BOMBS[name];
  const path = join(desk.folder, `bomb.csv`);
  const file = await open(path, 'w');
  await file.write(start);
  for (let at = 0; at < times; at += 1) await file.write(part);
  await file.close();
  return path;
}

/** Maximum growth of this process's memory in bytes, which includes the service. */
async function growth(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  await work();
  clearInterval(timer);
  return most - before;
}

const post = (body: RequestInit['body'], headers: Record<string, string> = {}) =>
  fetch(`${url}submissions?layout=loans&as=bomb`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv', ...headers },
    body,
    duplex: 'half',
  } as RequestInit);

const loans = async () =>
  Number((await desk.graph.read('MATCH (loan:Loan) RETURN count(loan) AS n'))[0]?.get('n'));

test.each(Object.keys(BOMBS) as (keyof typeof BOMBS)[])(
  '%s is refused, over HTTP and by the command line, in little memory; nothing of it stays',
  async (name) => {
    const path = await write(name);
    const grown = await growth(async () => {
      const response = await post(Readable.toWeb(createReadStream(path)) as RequestInit['body']);
      const { code, message } = (await response.json()) as { code: string; message: string };
      expect([response.status, code]).toEqual([422, 'FILE_REFUSED']);
      expect(message).toMatch(/line|header|columns|quote/);
      expect(message.length).toBeLessThan(1_000);
      const checked = await desk.run('check', path);
      expect(checked.code).toBe(2);
      expect(checked.stderr).toMatch(/bomb\.csv/);
      expect(checked.stderr.length).toBeLessThan(1_000);
    });
    // Read at once, 200 MB would be in memory at least as bytes and as text. Streams leave up to 250 MB that are not collected yet.
    expect(grown).toBeLessThan(400 * MEGABYTE);
    expect(await loans()).toBe(0);
  },
);

test('a gzip bomb: said to be compressed it is refused unread, else it is told what it is', async () => {
  const bomb = gzipSync(Buffer.alloc(50 * MEGABYTE, 'a,'));
  const grown = await growth(async () => {
    const compressed = await post(bomb, { 'content-encoding': 'gzip' });
    expect([compressed.status, await compressed.json()]).toEqual([
      415,
      {
        errors: [
          {
            message: expect.stringContaining('Send it uncompressed.'),
            extensions: { code: 'UNSUPPORTED_CONTENT_ENCODING' },
          },
        ],
      },
    ]);
    const asFile = await post(bomb);
    expect([asFile.status, await asFile.json()]).toEqual([
      422,
      { code: 'FILE_REFUSED', message: expect.stringContaining('compressed with gzip') },
    ]);
    const asked = await fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(`{"query":"{ __typename }"}`),
    });
    expect(asked.status).toBe(415);
  });
  expect(grown).toBeLessThan(50 * MEGABYTE);
  expect(await loans()).toBe(0);
});

test('as a control: the same file without the bomb is taken', async () => {
  expect(HEADER).toContain('lender');
  const response = await post(GOOD);
  expect([response.status, await loans()]).toEqual([201, 1]);
  expect(readdirSync(uploads).length).toBeGreaterThan(0);
});

test('a row of a million empty cells is none, and the others are taken', async () => {
  const other = loansFile(['Tate', 'Abbot Hall', 'Another Painting', '2018', '1']);
  const response = await post(`${other}${','.repeat(MEGABYTE)}\n`);
  expect((await response.text()).length).toBeLessThan(20_000);
  expect([response.status, await loans()]).toEqual([201, 1]);
});

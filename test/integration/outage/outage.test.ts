import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type App, createApp } from '../../../src/app.js';
import { type GraphClient, openGraphClient } from '../../../src/database/client.js';
import { inThread } from '../../../src/network/thread.js';
import { draw, WORKER } from '../../support/drawnGraph.js';
import { parseResponse } from '../../support/onService.js';
import { openTestGraph } from '../../support/testGraph.js';
import { openWay, type Way } from './way.js';

/** Statement timeout, and maximum recovery time, in seconds. */
const PATIENCE = 3;
const RECOVERY = 10;

let straight: GraphClient;
let way: Way;
let graph: GraphClient;
let app: App;
let url: string;
const errors: unknown[] = [];

beforeAll(async () => {
  straight = openTestGraph();
  await draw(straight, 'circles');
  way = await openWay(process.env.TEST_NEO4J_URI!);
  graph = openGraphClient({ uri: way.uri });
  app = await createApp({
    graph,
    measuring: inThread(WORKER),
    limits: { queryTimeoutSeconds: PATIENCE, requests: 0 },
    onError: (_id, error) => errors.push(error),
  });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
afterEach(async () => {
  way.set('open');
  await expectHealthy();
});
afterAll(async () => {
  await app.close();
  await way.close();
  await graph.close();
  await straight.close();
});

const ask = async (query: string, headers: Record<string, string> = {}) => {
  return parseResponse(
    await fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    }),
  );
};
const get = async (path: string) => parseResponse(await fetch(`${url}${path}`));
const NAME = '{ organisation(id: "national:tate") { name } }';
const ANSWER = { data: { organisation: { name: 'Tate' } } };
/** One query of each kind: database, in-memory network, both. */
const QUESTIONS = [
  NAME,
  '{ paths(from: "national:tate", to: "org:wakefield") { stepsApart } }',
  '{ organisations { nodes { name partners { nodes { name } } } } search(text: "tate") { nodes { __typename } } }',
];

/** Waits until all queries succeed again. */
async function expectHealthy(): Promise<void> {
  const until = performance.now() + RECOVERY * 1_000;
  for (;;) {
    const { status } = await get('ready');
    const { body } = await ask(NAME);
    if (status === 200 && body.data?.organisation?.name === 'Tate') return;
    if (performance.now() > until) throw new Error(`Not well after ${RECOVERY} s: ${JSON.stringify(body)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Expects a response that the database is unavailable, with Retry-After. */
function expectUnavailable({ status, headers, body }: Awaited<ReturnType<typeof ask>>): void {
  expect([status, headers.get('retry-after'), body.errors[0].extensions.code]).toEqual([
    503,
    '5',
    'DATABASE_UNAVAILABLE',
  ]);
}

test('gone in the middle: each question is told so in time, the process lives and is not ready; back again, all goes on by itself', async () => {
  expect((await get('ready')).body).toEqual({ status: 'ready', dataVersion: 3 });
  way.set('gone');
  for (const answer of await Promise.all(QUESTIONS.map((query) => ask(query)))) expectUnavailable(answer);
  expect(await get('health')).toMatchObject({ status: 200, body: { status: 'alive' } });
  const { status, body, headers } = await get('ready');
  expect([status, headers.get('retry-after'), body]).toEqual([
    503,
    '5',
    {
      status: 'not ready',
      code: 'DATABASE_UNAVAILABLE',
      message: 'The database does not respond. Try again in a few seconds.',
    },
  ]);
});

test('gone, for exports and reconciliation: the same, in their own form', async () => {
  way.set('gone');
  const [exported, reconciled] = await Promise.all([
    get('export?format=csv&of=partnerships'),
    get(`reconcile?queries=${encodeURIComponent('{"q0":{"query":"Tate"}}')}`),
  ]);
  for (const { status, headers, text } of [exported, reconciled])
    expect([status, headers.get('retry-after'), text]).toEqual([
      503,
      '5',
      expect.stringContaining('The database does not respond'),
    ]);
});

test('frozen: who asks is told in time, however many ask, more than there are connections; thawed, all goes on', async () => {
  await ask(NAME);
  way.set('frozen');
  const many = Array.from({ length: 150 }, (_, at) => QUESTIONS[at % QUESTIONS.length]!);
  for (const answer of await Promise.all(many.map((query) => ask(query)))) expectUnavailable(answer);
  expectUnavailable(await ask(NAME, { explain: 'profile' }));
  expect((await get('health')).status).toBe(200);
  expect((await get('ready')).status).toBe(503);
});

test('slow: who asks is answered, and rightly', async () => {
  way.set({ late: 60 });
  for (const { status, body } of await Promise.all(Array.from({ length: 10 }, () => ask(NAME))))
    expect([status, body]).toEqual([200, ANSWER]);
});

test('resetting: each question is answered rightly or told that the database is not there, and nothing else', async () => {
  const resets = setInterval(() => way.reset(), 300);
  const until = performance.now() + 2_000;
  let answered = 0;
  while (performance.now() < until)
    for (const answer of await Promise.all(Array.from({ length: 8 }, () => ask(NAME)))) {
      if (answer.status === 200) expect(answer.body).toEqual(ANSWER);
      else expectUnavailable(answer);
      answered += answer.status === 200 ? 1 : 0;
    }
  clearInterval(resets);
  expect(answered).toBeGreaterThan(0);
});

test('gone at start: the service lives, says why it is not ready, and is when the database has come', async () => {
  way.set('gone');
  const early = openGraphClient({ uri: way.uri });
  const other = await createApp({
    graph: early,
    limits: { queryTimeoutSeconds: PATIENCE },
    onError: () => {},
  });
  const { url: there } = await other.listen(0, '127.0.0.1');
  const ready = async () => (await fetch(`${there}ready`)).status;
  expect([(await fetch(`${there}health`)).status, await ready()]).toEqual([200, 503]);
  way.set('open');
  for (let tries = 0; (await ready()) !== 200; tries += 1) {
    expect(tries).toBeLessThan(50);
    await new Promise((done) => setTimeout(done, 100));
  }
  await other.close();
  await early.close();
});

test('being stopped: what is in flight is answered, who comes then is not taken', async () => {
  const own = openGraphClient({ uri: way.uri });
  const other = await createApp({ graph: own, onError: () => {} });
  const { url: there } = await other.listen(0, '127.0.0.1');
  way.set({ late: 100 });
  let come = 0;
  const count = () => {
    come += 1;
  };
  subscribe('http.server.request.start', count);
  const inFlight = Array.from({ length: 20 }, () =>
    fetch(`${there}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: NAME }),
    }).then((response) => response.json()),
  );
  while (come < inFlight.length) await new Promise((done) => setTimeout(done, 5));
  unsubscribe('http.server.request.start', count);
  const closed = other.close();
  expect(await Promise.all(inFlight)).toEqual(inFlight.map(() => ANSWER));
  await closed;
  await expect(fetch(`${there}health`)).rejects.toThrow('fetch failed');
  await own.close();
});

import { request as httpRequest } from 'node:http';
import { createClient } from 'graphql-sse';
import { type App, createApp } from '../../../src/app.js';
import type { GraphClient } from '../../../src/database/client.js';
import { loan, submitRows } from '../../support/rows.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';
import { Copy, FEED } from './copy.js';

const LISTEN = FEED.replace(/^query/, 'subscription');
const SHORT =
  'subscription { changesSince { cursor more changes { change what thingId submission { name } } } }';
let graph: GraphClient;
let app: App;
let url: string;
const faults: unknown[] = [];

beforeAll(async () => {
  graph = openTestGraph();
});
beforeEach(async () => {
  await clearGraph(graph);
  faults.length = 0;
  app = await createApp({
    graph,
    limits: { subscriptions: 3 },
    onError: (_id, error) => faults.push(error),
  });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
afterEach(async () => {
  await app.close();
  expect(faults).toEqual([]);
});
afterAll(() => graph.close());

const stream = () => `${url}graphql/stream`;

/** Events received by a subscriber, in order. */
function listener(body: object, headers: Record<string, string> = {}) {
  const leaving = new AbortController();
  const response = fetch(stream(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(body),
    signal: leaving.signal,
  });
  return { response, leave: () => leaving.abort() };
}

async function until(holds: () => boolean | Promise<boolean>, seconds = 15): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`it took longer than ${seconds} s`);
}

test('a client that listens by the protocol’s own library keeps its copy while files come, go and come again', async () => {
  await submitRows(graph, 'a.csv', [loan(2, 'Tate', 'Alpha House', 'Turner')]);
  const client = createClient({ url: stream(), retryAttempts: 0 });
  const copy = new Copy();
  const problems: unknown[] = [];
  const stop = client.subscribe<{ changesSince: { changes: never[]; cursor: string; more: boolean } }>(
    { query: LISTEN, variables: { first: 3 } },
    {
      next: ({ data, errors }) => {
        if (errors) problems.push(errors);
        if (data) copy.take(data.changesSince.changes, data.changesSince.cursor);
      },
      error: (error) => problems.push(error),
      complete: () => {},
    },
  );
  const has = (title: string) => () => copy.picture().some((text) => text.includes(`"title":"${title}"`));
  await until(has('Turner'));
  await submitRows(graph, 'b.csv', [loan(2, 'Tate', 'Medlar Hall', 'Constable')]);
  await until(has('Constable'));
  await submitRows(graph, 'b.csv', [loan(2, 'Tate', 'Medlar Hall', 'Blake')], { allowLargeRemoval: true });
  await until(() => has('Blake')() && !has('Constable')());
  stop();
  expect(problems).toEqual([]);
  await until(async () => app.listening === 0);
});

test('the first page comes at once, with a cursor to go on from, also where there is nothing', async () => {
  const { response, leave } = listener({ query: SHORT });
  const answer = await response;
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('event: next')) text += (await reader.read()).value ?? '';
  expect(JSON.parse(/data: (.*)\n/.exec(text)![1]!)).toEqual({
    data: { changesSince: { cursor: expect.any(String), more: false, changes: [] } },
  });
  leave();
  await until(() => app.listening === 0);
});

test('a client that goes away frees its place, which others wait for; the one too many is told so', async () => {
  const three = Array.from({ length: 3 }, () => listener({ query: SHORT }));
  for (const { response } of three) expect((await response).status).toBe(200);
  expect(app.listening).toBe(3);
  const refused = await listener({ query: SHORT }).response;
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await refused.json()).toEqual({
    errors: [
      {
        message: expect.stringContaining('3 clients are already subscribed'),
        extensions: { code: 'OVERLOADED' },
      },
    ],
  });
  three[0]!.leave();
  await until(() => app.listening === 2);
  const next = listener({ query: SHORT });
  expect((await next.response).status).toBe(200);
  for (const one of [...three.slice(1), next]) one.leave();
  await until(() => app.listening === 0);
});

test.each([
  [
    'a cursor that is none',
    { query: 'subscription { changesSince(cursor: "abc") { more } }' },
    '"abc" is not a cursor of the change feed',
  ],
  [
    'too large a page',
    { query: 'subscription { changesSince(first: 501) { more } }' },
    '501 rows were requested; the allowed range is 1 to 500',
  ],
  ['a question', { query: '{ museums { totalCount } }' }, 'Only subscriptions are allowed'],
  ['a field that is none', { query: 'subscription { changesOf { more } }' }, 'Cannot query field'],
])('%s is told in the stream, which ends', async (_what, body, message) => {
  const { response } = listener(body);
  const text = await (await response).text();
  expect(text).toContain('event: next');
  expect(text).toContain(message.replaceAll('"', '\\"'));
  expect(text).toContain('event: complete');
  expect(app.listening).toBe(0);
});

test.each([
  ['who does not listen', { accept: 'application/json' }, { query: SHORT }, 406, 'Accept: text/event-stream'],
  ['no operation', {}, {}, 400, 'Missing query'],
  ['an operation that cannot be read', {}, { query: 'subscription {' }, 400, 'Syntax Error'],
])('%s is refused before', async (_what, headers, body, status, message) => {
  const answer = await listener(body, headers as Record<string, string>).response;
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(message);
  expect(app.listening).toBe(0);
});

test('at /graphql a subscription is told where it is answered', async () => {
  const answer = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SHORT }),
  });
  expect(await answer.text()).toContain('/graphql/stream');
});

test('a client that takes nothing has no more than some pages made for it', async () => {
  const rows = Array.from({ length: 200 }, (_, at) =>
    loan(at + 2, 'Tate', 'Alpha House', `Loan ${at} ${'x'.repeat(2_000)}`),
  );
  await submitRows(graph, 'a.csv', rows);
  const statements: string[] = [];
  await app.close();
  app = await createApp({
    graph,
    onStatement: ({ text }) => statements.push(text),
    onError: (_id, error) => faults.push(error),
  });
  ({ url } = await app.listen(0, '127.0.0.1'));
  const wide = Array.from({ length: 50 }, (_, at) => `title${at}: title`).join(' ');
  const query = `subscription { changesSince(first: 1) { changes { thingId loan { ${wide} } } } }`;
  const asked = httpRequest(stream(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  });
  const paused = await new Promise<{ socket: { destroy(): void } }>((done) => {
    asked.on('response', (response) => {
      response.pause();
      response.socket.pause();
      done(response);
    });
    asked.end(JSON.stringify({ query }));
  });
  const pages = () => statements.filter((text) => text.endsWith(' AS answer')).length;
  let before = -1;
  await until(async () => {
    await new Promise((done) => setTimeout(done, 1_500));
    const still = pages() === before;
    before = pages();
    return still;
  }, 60);
  const all = Number(
    (await graph.read('MATCH (version:DataVersion) RETURN version.changes AS changes'))[0]!.get('changes'),
  );
  expect(pages()).toBeLessThan(all);
  paused.socket.destroy();
  await until(() => app.listening === 0);
}, 90_000);

test('a service that closes ends what is listened to', async () => {
  const { response } = listener({ query: SHORT });
  const body = (await response).text();
  body.catch(() => {});
  await app.close();
  await expect(body).rejects.toThrow();
  app = await createApp({ graph });
});

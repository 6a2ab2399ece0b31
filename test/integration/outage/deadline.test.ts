import { type App, createApp } from '../../../src/app.js';
import { type GraphClient, openGraphClient } from '../../../src/database/client.js';
import { inThread } from '../../../src/network/thread.js';
import { draw, WORKER } from '../../support/drawnGraph.js';
import { openTestGraph } from '../../support/testGraph.js';
import { openWay, type Way } from './way.js';

let straight: GraphClient;
let way: Way;
let graph: GraphClient;
let app: App;
let url: string;
/** The statements of requests that were sent to the database. */
const statements: unknown[] = [];

beforeAll(async () => {
  straight = openTestGraph();
  await draw(straight, 'circles');
  way = await openWay(process.env.TEST_NEO4J_URI!);
  graph = openGraphClient({ uri: way.uri });
  app = await createApp({
    graph,
    measuring: inThread(WORKER),
    limits: { queryTimeoutSeconds: 2, requests: 0 },
    responseCacheBytes: 1_000_000,
    onError: () => {},
    onStatement: (statement) => statements.push(statement),
  });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
afterAll(async () => {
  way.set('open');
  await app.close();
  await way.close();
  await graph.close();
  await straight.close();
});

const NAME = '{ organisation(id: "national:tate") { name } }';
const post = () =>
  fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: NAME }),
  });
const get = () =>
  fetch(`${url}graphql?query=${encodeURIComponent(NAME)}`, { headers: { 'apollo-require-preflight': '1' } });

async function untilAnswered(send: () => Promise<Response>): Promise<void> {
  for (let tries = 0; (await send()).status !== 200; tries += 1) {
    expect(tries).toBeLessThan(50);
    await new Promise((done) => setTimeout(done, 100));
  }
}

// A request first checks which version the data have. With a frozen database each wait lasts as long as a statement may take.
test.each([
  ['POST, with cached responses', post],
  ['GET, with an ETag', get],
])(
  'frozen: %s waits once, for the version of the data, and not for its statements too',
  async (_way, send) => {
    for (let times = 0; times < 3; times += 1) await untilAnswered(send);
    expect(statements.length).toBeGreaterThan(0);
    statements.length = 0;
    way.set('frozen');
    const responses = await Promise.all(Array.from({ length: 12 }, send));
    for (const response of responses) {
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }],
      });
    }
    expect(statements).toEqual([]);
    // The version check itself is recorded as unanswered, so that queued requests are refused without waiting.
    expect(graph.isUnresponsive()).toBe(true);
    way.set('open');
    await untilAnswered(send);
  },
);

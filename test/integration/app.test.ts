import { type App, createApp } from '../../src/app.js';
import { type GraphClient, openGraphClient } from '../../src/database/client.js';
import { draw } from '../support/drawnGraph.js';
import { openTestGraph } from '../support/testGraph.js';

let graph: GraphClient;
let app: App;
let url: string;

beforeAll(async () => {
  graph = openTestGraph();
  await draw(graph, 'small');
  app = await createApp({ graph });
  ({ url } = await app.listen(0, '127.0.0.1'));
});
afterAll(async () => {
  await app.close();
  await graph.close();
});

const post = (to: string, body: unknown, type = 'application/json') =>
  fetch(`${to}graphql`, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('GraphQL over HTTP: a question and its answer', async () => {
  const response = await post(url, { query: '{ museums(filter: { national: true }) { totalCount } }' });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { museums: { totalCount: 2 } } });
});

test('/health says that the process lives', async () => {
  const response = await fetch(`${url}health`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'alive' }]);
});

describe('the header `explain`', () => {
  const asked = async (explain: string) => {
    const response = await fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', explain },
      body: JSON.stringify({ query: '{ a: organisation(id: "national:tate") { name } }' }),
    });
    return [response.status, (await response.json()) as Explained] as const;
  };
  interface Explained {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string }[];
    readonly extensions?: {
      readonly statements: readonly {
        readonly field: string;
        readonly statement: string;
        readonly dbHits: number | null;
        readonly plan: unknown;
      }[];
    };
  }

  test('tells the statement, its plan and what it cost', async () => {
    const [, { data, extensions }] = await asked('profile');
    expect(data).toEqual({ a: { name: 'Tate' } });
    const [statement, ...more] = extensions!.statements;
    expect(more).toEqual([]);
    expect(statement).toMatchObject({ field: 'a', statement: expect.stringContaining('MATCH') });
    expect(statement!.dbHits).toBeGreaterThan(0);
    expect(JSON.stringify(statement!.plan)).toContain('NodeUniqueIndexSeek');
  });

  test('with `plan` it measures nothing; the answer is the same', async () => {
    const [, { data, extensions }] = await asked('plan');
    expect(data).toEqual({ a: { name: 'Tate' } });
    expect(extensions!.statements[0]).toMatchObject({ dbHits: null });
  });

  test('with anything else it is refused', async () => {
    const [status, { errors }] = await asked('everything');
    expect([status, errors?.[0]?.message]).toEqual([
      400,
      'header explain: "everything" is not allowed. Use plan or profile.',
    ]);
  });
});

test.each([
  ['a body that is no JSON', '{ not json', 'application/json', 400],
  ['a form that a foreign page could send (CSRF)', 'query={__typename}', 'text/plain', 400],
  ['a question with a fault in it', { query: '{ museum }' }, 'application/json', 400],
])('%s is refused with a clear status and no stack', async (_what, body, type, status) => {
  const response = await post(url, body, type);
  expect(response.status).toBe(status);
  expect(await response.text()).not.toMatch(/\.js:|\.ts:|node_modules/);
});

test('a database that does not answer is said in one line, with an id and nothing of ours', async () => {
  const reported: [string, unknown][] = [];
  const gone = openGraphClient({ uri: 'bolt://127.0.0.1:9' });
  const other = await createApp({ graph: gone, onError: (id, error) => reported.push([id, error]) });
  const { url: there } = await other.listen(0, '127.0.0.1');
  const answer = (await (await post(there, { query: '{ loans { totalCount } }' })).json()) as {
    errors: { message: string; extensions: { code: string; id: string } }[];
  };
  await other.close();
  await gone.close();
  const [error] = answer.errors;
  expect(error?.extensions.code).toBe('DATABASE_UNAVAILABLE');
  expect(error?.message).toBe(
    `The database does not respond. Try again in a few seconds. (${error?.extensions.id})`,
  );
  expect(reported[0]?.[0]).toBe(error?.extensions.id);
  expect(String(reported[0]?.[1])).toContain('127.0.0.1:9'); // the log has all of it
});

test('a query that is still running when the service stops gets a clear error before the connection ends', async () => {
  const running = await createApp({
    graph: { ...graph, within: () => ({ ...graph, answer: () => new Promise(() => {}) }) },
    stopSeconds: 0.2,
  });
  const { url: at } = await running.listen(0, '127.0.0.1');
  const answers = [1, 2, 3].map(() => post(at, { query: '{ organisations { nodes { name } } }' }));
  await new Promise((done) => setTimeout(done, 300));
  await running.close();
  for (const answer of await Promise.all(answers)) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'STOPPING' } }] });
  }
});

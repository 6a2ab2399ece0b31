import { request } from 'node:http';
import { createServer } from 'node:net';
import { type App, createApp } from '../../../src/app.js';
import type { GraphClient } from '../../../src/database/client.js';
import { openStartup } from '../../../src/startup/open.js';
import { StartStep } from '../../../src/startup/progress.js';
import { openTestGraph } from '../../support/testGraph.js';

const HOST = '127.0.0.1';

describe('while the service starts', () => {
  let graph: GraphClient;
  let app: App | undefined;
  let url: string;
  let startup: Awaited<ReturnType<typeof openStartup>>;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

  beforeAll(async () => {
    graph = openTestGraph();
    startup = await openStartup({ port: 0, host: HOST });
    url = `http://${HOST}:${startup.server.port}`;
  });
  afterAll(async () => {
    await app?.close();
    await graph.close();
  });

  it('/health says that the process lives, /ready how far the start is', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'alive' });
    startup.progress.at(StartStep.LOADING_DATA, 'loans.csv: 100 rows', 0.5);
    const ready = await get('/ready');
    expect(ready.status).toBe(503);
    expect(ready.headers.get('retry-after')).toBe('2');
    expect(await ready.json()).toEqual({
      status: 'not ready',
      code: 'STARTING',
      step: 'LOADING_DATA',
      message: 'Loading the shipped data.',
      detail: 'loans.csv: 100 rows',
      done: 0.5,
    });
  });

  it('a query is refused as any GraphQL error, with the time to try again', async () => {
    const refused = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'STARTING' } }] });
  });

  it('a browser gets a page at any address, and nothing outside the page', async () => {
    for (const path of ['/', '/?view=questions', '/graphql']) {
      const page = await get(path, { accept: 'text/html' });
      expect(page.headers.get('content-type')).toMatch(/^text\//);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(await page.text()).toMatch(/service is starting/);
    }
    for (const path of ['/assets/..%2f..%2f..%2fpackage.json', '/docs/..%2fstarting', '//'])
      expect((await get(path)).status).toBe(503);
  });

  it('the service takes over: the port and open connections stay', async () => {
    const connection = await openConnection(startup.server.port);
    expect(await connection.status('/settings.json')).toBe(503);
    app = await createApp({ graph, startup: startup.server });
    expect(await connection.status('/settings.json')).toBe(503);
    expect(await app.listen(startup.server.port, HOST)).toEqual({ url: `${url}/` });
    expect(await connection.status('/settings.json')).toBe(200);
    const answer = await get('/graphql?query={__typename}', { 'apollo-require-preflight': 'true' });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    await app.close();
    app = undefined;
    await expect(get('/health')).rejects.toThrow();
    connection.close();
  }, 60_000);
});

test('a port that is taken is named, with the variable that changes it', async () => {
  const other = createServer();
  const port = await new Promise<number>((done) =>
    other.listen(0, HOST, () => done((other.address() as { port: number }).port)),
  );
  await expect(openStartup({ port, host: HOST })).rejects.toThrow(
    `Port ${port} on ${HOST} is in use by another process. Stop that process, or set PORT to a free port.`,
  );
  other.close();
});

test('localhost listens at each address of that name', async () => {
  const { server } = await openStartup({ port: 0, host: 'localhost' });
  const { lookup } = await import('node:dns/promises');
  const addresses = (await lookup('localhost', { all: true })).map(({ address, family }) =>
    family === 6 ? `[${address}]` : address,
  );
  for (const address of addresses)
    expect((await fetch(`http://${address}:${server.port}/health`)).status).toBe(200);
  server.server.close();
  server.server.closeAllConnections();
});

/** One connection that stays open between requests. */
async function openConnection(port: number) {
  const { Agent } = await import('node:http');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    status: (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        request({ host: HOST, port, path, agent }, (response) => {
          response.resume().once('end', () => resolve(response.statusCode));
        })
          .once('error', reject)
          .end();
      }),
    close: () => agent.destroy(),
  };
}

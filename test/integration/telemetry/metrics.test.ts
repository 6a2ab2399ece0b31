import { createApp } from '../../../src/app.js';
import { openGraphClient } from '../../../src/database/client.js';
import { capped } from '../../../src/telemetry/metrics.js';
import { type MetricsServer, serveMetrics } from '../../../src/telemetry/metricsServer.js';
import { RENAMED_METRICS } from '../../../src/telemetry/renamedMetrics.js';
import { listening } from '../../support/listening.js';
import { onService, parseResponse } from '../../support/onService.js';

const { watch } = listening();
const on = onService('small', { watch });
let server: MetricsServer;
beforeAll(async () => {
  server = await serveMetrics(watch.metrics.registry, { host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

/** Value of a series as read by Prometheus; undefined if it does not exist. */
async function value(series: string): Promise<number | undefined> {
  const { text } = await parseResponse(await fetch(server.url));
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length));
}
/** Number of series of the service; those of the process depend on its garbage collection. */
const seriesCount = async () =>
  (await parseResponse(await fetch(server.url))).text
    .split('\n')
    .filter((line) => line.startsWith('partnership_graph_')).length;

test('requests, operations, errors and statements are counted and timed', async () => {
  const before = (await value('partnership_graph_neo4j_queries_total{access="read"}')) ?? 0;
  await on.ask('{ museums { totalCount } }');
  await on.ask('{ museums { nope } }');
  await on.ask(`{ ${'a '.repeat(1_001)} }`);
  await new Promise((done) => setTimeout(done, 50));
  const reported = {
    ok: await value('partnership_graph_http_requests_total{route="/graphql",method="POST",status="200"}'),
    bad: await value('partnership_graph_http_requests_total{route="/graphql",method="POST",status="400"}'),
    took: await value('partnership_graph_http_request_duration_seconds_count{route="/graphql"}'),
    operations: await value(
      'partnership_graph_graphql_operation_duration_seconds_count{kind="query",field="museums"}',
    ),
    tokens: await value('partnership_graph_errors_total{code="TOO_MANY_TOKENS"}'),
    invalid: await value('partnership_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"}'),
  };
  expect(reported).toEqual({ ok: 1, bad: 2, took: 3, operations: 2, tokens: 1, invalid: 1 });
  expect(await value('partnership_graph_neo4j_queries_total{access="read"}')).toBeGreaterThan(before);
  expect(await value('partnership_graph_neo4j_query_duration_seconds_count{access="read"}')).toBeGreaterThan(
    0,
  );
});

beforeAll(() => watch.metrics.stated('read', 1, new Error('a failed query')));

test.each(Object.entries(RENAMED_METRICS))(
  '%s is exported beside %s, with the same values',
  async (old, current) => {
    const { text } = await parseResponse(await fetch(server.url));
    const lines = (name: string) =>
      text
        .split('\n')
        .flatMap((line) => (new RegExp(`^${name}(_bucket|_sum|_count)?[ {]`).test(line) ? [line] : []));
    expect(text).toContain(`# HELP ${old} Deprecated, removed in version 0.3: use ${current}.`);
    expect(lines(current).length).toBeGreaterThan(0);
    expect(lines(old)).toEqual(
      lines(current).map((line) => line.replace(current, old).replace('queued', 'waiting')),
    );
  },
);

test('the database, its connections, the queue and the process are told when they are asked', async () => {
  await on.graph.write((tx) => tx.run('MERGE (v:DataVersion) SET v.number = 41'));
  const connections =
    (await value('partnership_graph_pool_connections{state="in_use"}'))! +
    (await value('partnership_graph_pool_connections{state="idle"}'))!;
  expect(connections).toBeGreaterThan(0);
  expect(await value('partnership_graph_database_up')).toBe(1);
  expect(await value('partnership_graph_data_version')).toBe(41);
  expect(await value('partnership_graph_operations{state="running"}')).toBe(0);
  expect(await value('partnership_graph_subscriptions_active')).toBe(0);
  expect(await value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  expect(await value('process_resident_memory_bytes')).toBeGreaterThan(1e7);
});

test('connections in use are told apart from idle ones', async () => {
  const reading = await on.graph.openReadTransaction();
  expect(on.graph.pool()!.inUse).toBeGreaterThan(0);
  await reading.close();
  expect(on.graph.pool()).toEqual({ inUse: 0, idle: expect.any(Number) });
});

test('a thousand names of operations, fields and addresses that callers make up add no series', async () => {
  await on.ask('query Name { nothing }');
  await parseResponse(await fetch(`${on.url}nowhere`));
  await new Promise((done) => setTimeout(done, 50));
  const before = await seriesCount();
  for (let at = 0; at < 40; at += 1) {
    await on.ask(`query Name${at} { nothing${at} }`);
    await parseResponse(await fetch(`${on.url}nowhere${at}?x=${at}`));
  }
  await new Promise((done) => setTimeout(done, 50));
  expect(await seriesCount()).toBe(before);
});

test('codes beyond so many are one', () => {
  const name = capped(2);
  expect(['a', 'b', 'c', 'a', 'd'].map(name)).toEqual(['a', 'b', 'other', 'a', 'other']);
});

test('they are told at their own address alone', async () => {
  const [there, elsewhere, other] = [
    await parseResponse(await fetch(server.url)),
    await parseResponse(await fetch(`${on.url}metrics`)),
    await parseResponse(await fetch(server.url.replace('/metrics', '/'))),
  ];
  expect([there.status, elsewhere.status, other.status]).toEqual([200, 404, 404]);
  expect(there.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(elsewhere.text).not.toContain('partnership_graph');
});

test('a database that is gone is reported as down', async () => {
  const lost = listening();
  const graph = openGraphClient({ uri: 'bolt://127.0.0.1:9' });
  const app = await createApp({ graph, watch: lost.watch });
  const text = await lost.watch.metrics.registry.metrics();
  expect(text).toMatch(/^partnership_graph_database_up 0$/m);
  expect(text).not.toMatch(/^partnership_graph_data_version /m);
  await app.close();
  await graph.close();
});

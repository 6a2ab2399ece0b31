import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openTracing } from '../../../src/telemetry/otel.js';
import { listening } from '../../support/listening.js';
import { onService } from '../../support/onService.js';

/** An OTLP receiver over HTTP, like a collector; stores the received requests. */
const received: {
  readonly path: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}[] = [];
const collector: Server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    received.push({ path: request.url, type: request.headers['content-type'], body });
    response.setHeader('content-type', 'application/json').end('{"partialSuccess":{}}');
  });
});
await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
const { port } = collector.address() as AddressInfo;
process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}`;
const tracing = openTracing('1.2.3');
const listener = listening({ tracing });
const on = onService('small', { watch: listener.watch, limits: { queryTimeoutSeconds: 60 } });
afterAll(() => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  collector.close();
});

/** Attributes in OTLP's JSON format. */
type Attributes = readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
const plain = (attributes: Attributes) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

test('a request is a span of the caller’s trace, its statement one below it; no value is in either, and the log names the trace', async () => {
  const caller = { trace: '0af7651916cd43dd8448eb211c80319c', span: 'b7ad6b7169203331' };
  await on.post(
    {
      query: 'query One($id: ID!) { organisation(id: $id) { name } }',
      operationName: 'One',
      variables: { id: 'national:tate-c4n4ry' },
    },
    { traceparent: `00-${caller.trace}-${caller.span}-01` },
  );
  expect(await listener.line('request')).toMatchObject({ trace: caller.trace });
  await on.ask('{ nowhere }');
  await tracing.close();

  expect(received.map(({ path, type }) => [path, type])).toEqual([['/v1/traces', 'application/json']]);
  const [sent] = JSON.parse(received[0]!.body).resourceSpans;
  expect(plain(sent.resource.attributes)).toMatchObject({
    'service.name': 'museum-partnership-graph',
    'service.version': '1.2.3',
  });
  const spans = sent.scopeSpans.flatMap(({ spans: some }: { spans: object[] }) => some);
  const request = spans.find(({ parentSpanId }: { parentSpanId?: string }) => parentSpanId === caller.span);
  expect(request).toMatchObject({ name: 'POST /graphql', kind: 2, traceId: caller.trace });
  expect(plain(request.attributes)).toEqual({
    'http.request.method': 'POST',
    'http.route': '/graphql',
    'http.response.status_code': 200,
    'graphql.operation.name': 'One',
    'graphql.operation.type': 'query',
  });
  const statements = spans.filter(
    ({ parentSpanId }: { parentSpanId?: string }) => parentSpanId === request.spanId,
  );
  expect(statements).toHaveLength(1);
  expect(statements[0]).toMatchObject({ name: 'neo4j', kind: 3, traceId: caller.trace });
  expect(plain(statements[0].attributes)).toEqual({
    'db.system.name': 'neo4j',
    'db.query.text': expect.stringContaining('MATCH'),
  });
  const refused = spans.find(({ traceId }: { traceId: string }) => traceId !== caller.trace);
  expect(plain(refused.attributes)).toMatchObject({
    'http.response.status_code': 400,
    'error.type': 'GRAPHQL_VALIDATION_FAILED',
  });
  expect(received[0]!.body).not.toContain('c4n4ry');
});

import { createApp } from '../../../src/app.js';
import { openGraphClient } from '../../../src/database/client.js';
import { listening } from '../../support/listening.js';
import { onService, parseResponse } from '../../support/onService.js';

const listener = listening();
const on = onService('small', { watch: listener.watch, trustProxy: '127.0.0.1' });
const slow = listening({ slowMilliseconds: 1, slowPlan: true });
const onSlow = onService('small', { watch: slow.watch });
beforeEach(() => {
  listener.forget();
  slow.forget();
});

test('an answered operation is one line: which, how long, what it asked for and of the database; the caller has its id', async () => {
  const { headers } = await on.post({
    query: 'query Two($n: Int = 2) { organisations(first: $n) { nodes { name } } }',
    operationName: 'Two',
  });
  const line = await listener.line('request');
  expect(line).toEqual({
    ...{ level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), msg: 'request' },
    ...{ id: headers.get('x-request-id'), method: 'POST', route: '/graphql', status: 200 },
    ...{ operation: 'Two', kind: 'query', field: 'organisations', nodes: 2, depth: 3 },
    ...{ ms: expect.any(Number), statements: 1, databaseMs: expect.any(Number) },
  });
  expect(line.ms).toBeGreaterThanOrEqual(line.databaseMs);
  expect(listener.lines()).toHaveLength(1);
});

test('what is refused is told with its code', async () => {
  await on.ask(`{ organisation(id: "x") { ${'parent { '.repeat(12)} name ${'}'.repeat(12)} } }`);
  expect(await listener.line('request')).toMatchObject({ status: 400, codes: ['TOO_DEEP'] });
  listener.forget();
  await on.ask('{ organisations(first: -1) { nodes { name } } }');
  expect(await listener.line('request')).toMatchObject({ codes: ['BAD_USER_INPUT'], field: 'organisations' });
});

test('no token, no value of a variable, no text or address that a caller chose stands in the log', async () => {
  const secret = 'c4n4ry-of-a-secret-token';
  const authorization = `Bearer ${secret}`;
  const query = 'query Q($text: String!) { search(text: $text) { nodes { __typename } } }';
  await on.post({ query, variables: { text: secret } }, { authorization });
  await on.post({ query: `{ search(text: "${secret}") { nodes { ${secret.slice(0, 6)} } } }` });
  await on.post({ query, variables: { text: [secret] } }, { authorization, 'user-agent': secret });
  await on.post(`{ not json, ${secret}`);
  const asked = new URLSearchParams({ query, variables: JSON.stringify({ text: secret }) });
  for (const path of [`graphql?${asked}`, secret, `submissions/${secret}`, `export?format=${secret}`])
    await parseResponse(await fetch(`${on.url}${path}`, { headers: { authorization, cookie: secret } }));
  await parseResponse(
    await fetch(`${on.url}submissions?as=${secret}`, { method: 'POST', headers: { authorization } }),
  );
  await new Promise((done) => setTimeout(done, 100));
  expect(listener.lines().length).toBe(9);
  expect(listener.text()).not.toContain('c4n4ry');
});

test('an id of the proxy before the service is kept where it is one; whatever else came gets another', async () => {
  const sent = async (id: string) =>
    (await on.post({ query: '{ __typename }' }, { 'x-request-id': id })).headers.get('x-request-id');
  expect(await sent('edge-7:41')).toBe('edge-7:41');
  expect(await sent('a"b')).toMatch(/^[\da-f]{8}-\w+$/);
  expect(await sent('x'.repeat(101))).toMatch(/^[\da-f]{8}-\w+$/);
  const anonymous = await onSlow.post({ query: '{ __typename }' }, { 'x-request-id': 'mine' });
  expect(anonymous.headers.get('x-request-id')).toMatch(/^[\da-f]{8}-\w+$/);
});

test('an error of ours: the caller’s id leads to the line with all of it, and to the request', async () => {
  const there = listening();
  const graph = openGraphClient({ uri: 'bolt://127.0.0.1:9' });
  const app = await createApp({ graph, watch: there.watch });
  const { url } = await app.listen(0, '127.0.0.1');
  try {
    const { body } = await parseResponse(
      await fetch(`${url}graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ loans { totalCount } }' }),
      }),
    );
    const { id } = body.errors[0].extensions;
    const error = await there.line('error');
    expect([error.id, error.level, error.err.code]).toEqual([id, 'error', 'DatabaseTimeoutError']);
    expect(error.err.stack).toContain('127.0.0.1:9');
    expect(await there.line('request')).toMatchObject({ codes: ['DATABASE_UNAVAILABLE'], errors: [id] });
  } finally {
    await app.close();
    await graph.close();
  }
});

test('a slow operation is told with its slowest statement, without values, and its plan', async () => {
  await onSlow.ask('query Slow { search(text: "leeds") { nodes { __typename } } }');
  const line = await slow.line('slow operation');
  expect(line).toMatchObject({ level: 'warn', operation: 'Slow', field: 'search' });
  expect(line.slowest.statement).toContain('CALL');
  expect(line.slowest.ms).toBeGreaterThan(0);
  const plan = await slow.line('plan of a slow operation');
  expect(plan.id).toBe(line.id);
  expect(plan.plan[0]).toContain('ProduceResults');
  expect(slow.text()).not.toContain('leeds');
});

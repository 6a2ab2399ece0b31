import Fastify from 'fastify';
import { Neo4jError } from 'neo4j-driver';
import type { GraphClient } from '../../../src/database/client.js';
import { registerReconcile } from '../../../src/reconcile/plugin.js';
import { answerOf, onReconcileGraph } from '../../support/reconcile/onReconcile.js';

const on = onReconcileGraph();

const batch = (query: unknown) => JSON.stringify({ q0: query });

/** Posted request, and expected error. */
const WRONG: readonly (readonly [form: Record<string, string>, status: number, told: string])[] = [
  [{}, 400, 'Post a form with queries or extend'],
  [{ queries: 'Tate' }, 400, 'queries is not valid JSON: "Tate".'],
  [{ queries: '[{"query": "Tate"}]' }, 400, 'queries must be a JSON object'],
  [{ queries: batch('Tate') }, 400, 'queries.q0:'],
  [
    { queries: batch({}) },
    400,
    'queries.q0 has neither query (a name) nor properties; it needs one of them.',
  ],
  [
    { queries: batch({ properties: [] }) },
    400,
    'queries.q0 has neither query (a name) nor properties; it needs one of them.',
  ],
  [{ queries: batch({ query: 'Tate', limit: 0 }) }, 400, 'queries.q0.limit'],
  [{ queries: batch({ query: 'Tate', props: [] }) }, 400, 'queries.q0: Unrecognized key: "props"'],
  [
    { queries: batch({ query: 'Tate', type: 'Q33506' }) },
    400,
    'queries.q0.type: there is no type "Q33506". Types are ORGANISATION',
  ],
  [
    { queries: batch({ query: 'Tate', properties: [{ pid: 'P17', v: 'UK' }] }) },
    400,
    'there is no property "P17". Properties are place, region',
  ],
  [
    { queries: batch({ query: 'Tate', properties: [{ pid: 'place', v: null }] }) },
    400,
    'queries.q0.properties.0.v',
  ],
  [
    {
      queries: JSON.stringify(
        Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`q${at}`, { query: 'a' }])),
      ),
    },
    413,
    'queries contains 101 queries; the maximum is 100.',
  ],
  [{ extend: '{"ids": "national:tate"}' }, 400, 'extend.ids'],
  [{ extend: '{"ids": [], "properties": [{"id": "wings"}]}' }, 400, 'there is no property "wings"'],
  [
    { extend: JSON.stringify({ ids: Array(501).fill('a'), properties: [] }) },
    413,
    'extend contains 501 organisations; the maximum is 500.',
  ],
];

test.each(WRONG)('%j is refused', async (form, status, message) => {
  const answer = await on.post(form);
  expect({ status: answer.status, said: answer.json.status }).toEqual({ status, said: 'error' });
  expect(answer.json.message).toContain(message);
  expect(answer.headers['access-control-allow-origin']).toBe('*');
});

test.each([
  ['/suggest/entity', 400, 'prefix is missing'],
  ['/suggest/entity?prefix=a&cursor=-1', 400, 'cursor must be a whole number of 0 or more, not "-1".'],
  [`/suggest/entity?prefix=${'x'.repeat(1_001)}`, 400, 'prefix has 1001 characters'],
  ['/extend/properties?type=Q5', 400, 'there is no type "Q5"'],
  ['/flyout/entity?id=org%3Anone', 404, 'No organisation has or had the id "org:none"'],
  ['/flyout/type?id=none', 404, 'There is no type "none".'],
  ['/preview', 400, 'id is missing'],
  ['/elsewhere', 404, 'There is nothing at /reconcile/elsewhere'],
])('GET %s is refused', async (path, status, message) => {
  const answer = await answerOf(on.http, 'GET', `/reconcile${path}`);
  expect(answer.status).toBe(status);
  expect(answer.json.message).toContain(message);
  expect(answer.headers['access-control-allow-origin']).toBe('*');
});

test('A body that is no form, or too large, is refused', async () => {
  const json = await answerOf(on.http, 'POST', '/reconcile', batch({ query: 'Tate' }), 'application/json');
  expect([json.status, json.json.message]).toEqual([
    415,
    'The body must be a form: content-type application/x-www-form-urlencoded.',
  ]);
  const large = await answerOf(on.http, 'POST', '/reconcile', `queries=${'x'.repeat(1_000_001)}`);
  expect([large.status, large.json.message]).toEqual([
    413,
    'The request body is too large; the maximum is 1000000 bytes.',
  ]);
});

test('A question that is an attack is a name that nobody has, and the graph still stands', async () => {
  const names = [
    `'}) DETACH DELETE n //`,
    `Tate" OR name:*`,
    '+(-!^~*?:\\/',
    `{"$ne": null}`,
    '__proto__',
    '\u0000',
  ];
  const queries = Object.fromEntries([...names.entries()].map(([at, query]) => [`q${at}`, { query }]));
  const count = async () =>
    (await on.graph.read('MATCH (n) RETURN count(n) AS nodes'))[0]?.get('nodes').toNumber();
  const before = await count();
  const answers = await on.ask(queries);
  for (const result of Object.values(answers))
    expect((result as { match: boolean }[]).filter(({ match }) => match)).toEqual([]);
  for (const name of names)
    expect((await on.get(`/suggest/entity?prefix=${encodeURIComponent(name)}`)).result).toBeDefined();
  expect(await count()).toBe(before);
  const odd = await on.post({ queries: '{"__proto__": {"query": "UCL"}}' });
  expect(odd.body).toContain('"__proto__":{"result":[{"id":"ror:02jx3x895"');
});

test('A database that does not answer is told in one line, and logged in full', async () => {
  const http = Fastify({ forceCloseConnections: true });
  const logged: unknown[] = [];
  const failing = { read: () => Promise.reject(new Error('secret inside')) } as unknown as GraphClient;
  await registerReconcile(http, { graph: failing, onError: (id, error) => logged.push([id, String(error)]) });
  const answer = await answerOf(http, 'GET', '/reconcile/preview?id=a');
  expect(answer.status).toBe(500);
  expect(answer.body).not.toContain('secret');
  expect(logged).toEqual([[expect.any(String), 'Error: secret inside']]);
  await http.close();
});

test('Nothing that the service did in these tests was a fault of its own', () => {
  expect(on.logged).toEqual([]);
});

test('A query that the database ended because it took too long is 503, with when to come again', async () => {
  const late = new Neo4jError(
    'The transaction has been terminated.',
    'Neo.ClientError.Transaction.TransactionTimedOut',
    '',
    '',
  );
  const http = Fastify({ forceCloseConnections: true });
  await registerReconcile(http, { graph: { ...on.graph, read: () => Promise.reject(late) } });
  const answer = await answerOf(http, 'POST', '/reconcile', `queries=${batch({ query: 'Tate' })}`);
  await http.close();
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
});

import { connect } from 'node:net';
import { toSingleLine } from '../../../src/telemetry/logLine.js';
import { onService, parseResponse } from '../../support/onService.js';

const on = onService('small', { limits: { requests: 0 } });

const CYPHER = [
  `' OR 1=1 WITH 1 AS one MATCH (n) DETACH DELETE n RETURN '`,
  '"}) DETACH DELETE n //',
  '`) MATCH (n) DETACH DELETE n //',
  '\\u0027) CALL dbms.shutdown() //',
  '$p0) RETURN 1 //',
];

/** Every text argument of every root field, with the field's other required arguments. */
const TEXTS = [
  'organisation(id: $t) { name }',
  'organisations(filter: { ids: [$t], place: [$t], region: [$t], country: [$t], name: { contains: $t, startsWith: $t } }) { totalCount }',
  'organisations(after: $t) { nodes { name } }',
  'loans(filter: { programme: [$t], title: { contains: $t } }) { totalCount }',
  'sources(filter: { url: [$t] }) { totalCount }',
  'figures(filter: { measure: [$t], scope: [$t], year: $t }) { totalCount }',
  'search(text: $t, region: [$t]) { totalCount }',
  'search(text: "x", after: $t) { totalCount }',
  'paths(from: $t, to: $t, via: [$t], avoid: [$t]) { paths { length } }',
  'neighbourhood(of: [$t]) { organisations }',
  'sharedPartners(of: [$t, $t]) { partners { shared } }',
  'compare(a: $t, b: $t) { shared { __typename } }',
  'gaps(by: REGION, region: $t) { groups { name } }',
  'suggestions(for: $t, region: $t) { suggestions { __typename } }',
  'report(year: $t) { year }',
  'changesSince(cursor: $t) { changes { __typename } }',
  'submission(id: $t) { id }',
  'submissions(filter: { museum: [$t] }) { totalCount }',
  'communities(filter: { region: [$t] }) { communities { size } }',
];

const nodes = async () => Number((await on.graph.read('MATCH (n) RETURN count(n) AS n'))[0]?.get('n'));

test.each(TEXTS)('Cypher in %s stays a text: nothing is deleted, nothing of ours is told', async (field) => {
  const before = await nodes();
  for (const attack of CYPHER) {
    const filled = field.replaceAll('$t', JSON.stringify(attack));
    const { status, text } = await on.ask(`{ ${filled} }`);
    expect([status < 500, text]).toEqual([
      true,
      expect.not.stringMatching(/SyntaxError|Neo\.|MATCH \(n[^)]/),
    ]);
  }
  expect(await nodes()).toBe(before);
  expect(on.errors).toEqual([]);
  for (const statement of on.statements) expect(statement).not.toMatch(/DETACH DELETE|shutdown/);
});

describe('what graphql-cop looks for', () => {
  const code = async (query: string) => (await on.ask(query)).body.errors?.[0]?.extensions?.code;
  const many = (count: number, part: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => part(at)).join(' ');

  test.each([
    ['an alias overload', `{ ${many(101, (at) => `alias${at}: __typename`)} }`, 'TOO_MANY_ROOT_FIELDS'],
    ['a field duplicated 500 times', `{ ${many(500, () => '__typename')} }`, 'TOO_MANY_ROOT_FIELDS'],
    ['a directive overload', `{ __typename ${many(10, () => '@aa')} }`, 'TOO_MANY_DIRECTIVES'],
    [
      'circular introspection',
      '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
      'INTROSPECTION_CYCLE',
    ],
  ])('%s is refused', async (_what, query, expected) => expect(await code(query)).toBe(expected));

  test('a batch of ten is refused', async () => {
    const { body } = await on.post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
    expect(body.errors[0].extensions.code).toBe('NO_BATCHES');
  });

  test('suggestions of fields tell what everybody may read in the schema, which is open; stacks and traces are not told', async () => {
    const { text, body } = await on.ask('{ museum }');
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toMatch(/stacktrace|at Object|node_modules/);
    expect(
      (await on.post({ query: '{ __typename }' }, { 'apollo-tracing': '1', 'x-apollo-tracing': '1' })).body,
    ).toEqual({ data: { __typename: 'Query' } });
  });

  test('GET by a form, GET of a mutation and POST of a form are refused; GraphiQL is a page that runs nothing by itself', async () => {
    const get = (query: string, headers: Record<string, string> = {}) =>
      fetch(`${on.url}graphql?query=${encodeURIComponent(query)}`, { headers });
    expect((await get('{ __typename }')).status).toBe(400);
    expect(
      (await get('mutation { undoSubmission(id: "x") { __typename } }', { 'apollo-require-preflight': '1' }))
        .status,
    ).toBe(405);
    const form = await fetch(`${on.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query=%7B__typename%7D',
    });
    expect([form.status, (await parseResponse(form)).body.errors[0].extensions.code]).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ]);
  });
});

test.each([
  ['a number beyond 32 bits', '{ organisations(first: 99999999999999999999) { totalCount } }'],
  ['an endless number', '{ organisations(first: 9e999) { totalCount } }'],
  ['less than nothing', '{ organisations(first: -1) { totalCount } }'],
  ['a number of a thousand digits', `{ organisations(first: ${'9'.repeat(1_000)}) { totalCount } }`],
  [
    'a year of a thousand digits',
    `{ loans(filter: { during: { year: ${'9'.repeat(1_000)} } }) { totalCount } }`,
  ],
  ['a reporting year of the far future', '{ report(year: "999999/00") { year } }'],
])('%s is the caller’s mistake', async (_what, query) => {
  const { status, body } = await on.ask(query);
  expect([status < 500, body.errors[0].extensions.code]).toEqual([
    true,
    expect.stringMatching(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED|TOO_|PAGE_/),
  ]);
  expect(on.errors).toEqual([]);
});

test('what is no UTF-8, and what is no JSON, is refused or read as what it can only be; the prototype of nothing is touched', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"query":"{ organisation(id: \\"'),
    Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
    Buffer.from('\\") { name } }"}'),
  ]);
  const answer = await parseResponse(
    await fetch(`${on.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bytes,
    }),
  );
  expect([answer.status, answer.body]).toEqual([200, { data: { organisation: null } }]);
  const polluted = await on.post('{"query":"{ __typename }","variables":{"__proto__":{"polluted":true}}}');
  expect(polluted.status).toBe(400);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('names of objects’ own properties are names like others', async () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const { status } = await on.ask(
      `query ($v: ID!) { ${name === '__proto__' ? 'a' : name}: organisation(id: $v) { name } }`,
      { v: name },
    );
    expect([name, status]).toEqual([name, 200]);
  }
  expect(on.errors).toEqual([]);
});

test('a name with marks of direction, of no width or of another script finds nobody else and ends no answer', async () => {
  for (const name of [
    '\u202eetaT',
    'Ta\u200bte',
    'T\u0430te',
    '\u2066Tate\u2069',
    'Ta\u0301te',
    '\ufeffTate',
    '\u{1f3db}',
  ]) {
    const { status, body } = await on.ask(
      'query ($t: String!) { search(text: $t, first: 3) { nodes { ... on Organisation { name } } } }',
      { t: name },
    );
    expect([name, status, body.errors]).toEqual([name, 200, undefined]);
  }
});

test('the log has one line for one error, whatever the error says', () => {
  const forged = 'no such thing\n2026-01-01 admin logged in\r\n\u001b[2Kgone\u2028next\u202e';
  expect(toSingleLine(forged).split('\n')).toEqual([
    'no such thing\\n2026-01-01 admin logged in\\u000d\\n\\u001b[2Kgone\\u2028next\\u202e',
  ]);
});

test('a head that never ends, or is larger than 16 kB, is cut off', async () => {
  const { port } = new URL(on.url);
  const socket = connect(Number(port), '127.0.0.1');
  let received = '';
  socket.on('data', (part) => {
    received += part;
  });
  socket.on('error', () => {});
  socket.write(`GET /graphql HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}`);
  await new Promise((done) => socket.once('close', done));
  expect(received).toMatch(/^HTTP\/1.1 431 /);
});

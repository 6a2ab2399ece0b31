import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { onService } from '../../support/onService.js';
import { repeated } from './beyond.js';

/** The measured operation is the executed one, in all notations and with all kinds of errors. */
const on = onService('small', { limits: { requests: 0 } });
const SEED = 20_261_130;

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared as they come
  readonly body: any;
  readonly text: string;
}

/** Sends a request line and a body unchanged, because `fetch` would correct both. */
function send(path: string, body?: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(on.url, {
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'graphql-cost': 'report',
        'apollo-require-preflight': '1',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.once('end', () => {
        const text = Buffer.concat(parts).toString();
        const isJson = /json/.test(response.headers['content-type'] ?? '');
        resolve({ status: response.statusCode ?? 0, text, body: isJson ? JSON.parse(text) : undefined });
      });
    });
    sent.end(body);
  });
}

const LARGE =
  '{organisations(first:100){nodes{id partners(first:100){nodes{id name loansLent(first:10){nodes{id}}}}}}}';
const DOUBLING = `{ organisation(id: "national:tate") { ...F0 } } ${repeated(12, (at) => `fragment F${at} on Organisation { a${at}: parent { ...F${at + 1} } b${at}: parent { ...F${at + 1} } }`)} fragment F12 on Organisation { id }`;
const MANY_ROOTS = `{ ${repeated(200, (at) => `a${at}: organisation(id: "national:tate") { id }`)} }`;
const TOO_MUCH: readonly (readonly [string, string, string])[] = [
  ['pages in pages', LARGE, 'TOO_MANY_NODES'],
  ['200 root fields', MANY_ROOTS, 'TOO_MANY_ROOT_FIELDS'],
  ['fragments that double', DOUBLING, 'TOO_MANY_ALIASES'],
];

describe('an invalid percent-encoding in the URL is refused, and the database is not asked', () => {
  const paths = ['/graphql', '/graphql/stream'].flatMap((path) =>
    TOO_MUCH.map(([what, query]) => [path, what, query] as const),
  );
  test.each(paths)('%s: %s', async (path, _what, query) => {
    const accept = path.endsWith('stream') ? 'text/event-stream' : 'application/json';
    const urls = [
      `${path}?query=${encodeURIComponent(query)}%23%FF`,
      `${path}?query=${encodeURIComponent(query)}&variables=%7B%22a%22%3A%22%FF%22%7D`,
      `${path}?%FF=1&query=${encodeURIComponent(query)}`,
      `${path}?query=${encodeURIComponent(query)}%`,
    ];
    for (const url of urls) {
      const { status, body } = await send(url, undefined, { accept });
      expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_URL']);
    }
    expect(on.statements).toEqual([]);
  });

  test('the message shows the place and says what to do; other addresses refuse it, too', async () => {
    expect((await send('/graphql?query=%zz')).body.errors[0].message).toBe(
      'The URL has "%zz" in its query string; only percent-encoded UTF-8 is allowed. Encode each value, for example with encodeURIComponent.',
    );
    expect((await send('/export?of=everything&format=csv&filter=%FF')).status).toBe(400);
  });
});

test('a parameter that comes twice is refused: parsers differ in which of the two they take', async () => {
  const one = encodeURIComponent('{ __typename }');
  const { status, body } = await send(`/graphql?query=${one}&query=${encodeURIComponent(MANY_ROOTS)}`);
  expect([status, body.errors[0].extensions]).toEqual([400, { code: 'BAD_URL', actual: 2, limit: 1 }]);
});

test('a name and a text that look like another text together are not that text', async () => {
  const text = 'A($n: Int) { organisations(first: $n) { nodes { id } } }';
  const ask = (query: string, operationName?: string) =>
    on.post({ query, operationName, variables: { n: 2 } });
  for (let at = 0; at < 2; at += 1) expect((await ask(`query ${text}`)).body.data).toBeDefined();
  const { status, body } = await ask(text, 'query');
  expect([status, body.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
});

/** Checks of each response: root fields and rows as measured, and within the limits. */
function expectAsMeasured({ status, body, text }: Answer): void {
  expect([status < 500, text.slice(0, 200)]).toEqual([true, text.slice(0, 200)]);
  if (status !== 200 || !body?.data) return;
  const { cost } = body.extensions;
  const roots = Object.values(body.data) as { nodes?: unknown[] }[];
  expect(cost.rootFields).toEqual({ actual: roots.length, limit: 30 });
  expect(cost.nodes.actual).toBe(roots.reduce((sum, root) => sum + (root.nodes?.length ?? 0), 0));
}

/** An operation with several root fields and page sizes from variables; the graph has more rows. */
const operations = fc
  .record({
    roots: fc.integer({ min: 1, max: 34 }),
    rows: fc.integer({ min: 0, max: 3 }),
    name: fc.constantFrom(undefined, undefined, 'A', 'A', 'é', ''),
    text: fc.string({ unit: 'grapheme', maxLength: 6 }),
  })
  .map(({ roots, rows, name, text }) => ({
    roots,
    query: `query A($n: Int) { ${repeated(roots, (at) => (at === 3 ? `a${at}: organisations(first: $n) { nodes { id } }` : `a${at}: __typename`))} } # ${text.replaceAll(/[\r\n]/g, '')}`,
    operationName: name,
    variables: { n: rows, [text]: text },
  }));

const PARTS = [
  '%FF',
  '%',
  '%2',
  '%C3',
  '%23',
  '%00',
  '%ED%A0%80',
  '%EF%BB%BF',
  '#',
  '?',
  ';',
  '+',
  '=',
  '&',
  '&query=',
  '&query={__typename}',
  '&variables={"n":1}',
  '&variables[n]=3',
  '&operationName=B',
  '}',
  '{',
  '"',
];
/** Nothing is broken in every second request. */
const cuts = fc.oneof(
  fc.constant([]),
  fc.array(fc.record({ at: fc.nat(), length: fc.nat(3), put: fc.constantFrom('', ...PARTS) }), {
    minLength: 1,
    maxLength: 3,
  }),
);
type Cuts = typeof cuts extends fc.Arbitrary<infer T> ? T : never;

function broken(text: string, places: Cuts): string {
  let one = text;
  for (const { at, length, put } of places) {
    const from = at % (one.length + 1);
    one = one.slice(0, from) + put + one.slice(from + length);
  }
  return one;
}

const check = (property: fc.IAsyncProperty<unknown>, numRuns: number) =>
  fc.assert(property, { seed: SEED, numRuns, endOnFailure: true });

test('300 URLs, valid and broken: what was measured was executed', async () => {
  let answered = 0;
  await check(
    fc.asyncProperty(operations, cuts, async ({ query, operationName, variables }, places) => {
      const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
      if (operationName !== undefined) search.set('operationName', operationName);
      const url = broken(String(search), places).replaceAll(' ', '+');
      const answer = await send(`/graphql?${url}`);
      if (answer.status === 200) answered += 1;
      expectAsMeasured(answer);
    }) as fc.IAsyncProperty<unknown>,
    300,
  );
  expect(answered).toBeGreaterThan(50);
}, 60_000);

test('300 bodies, valid and broken: what was measured was executed', async () => {
  let answered = 0;
  await check(
    fc.asyncProperty(operations, cuts, async ({ query, operationName, variables }, places) => {
      const text = broken(JSON.stringify({ query, operationName, variables }), places);
      const answer = await send('/graphql', Buffer.from(text, places.length === 1 ? 'latin1' : 'utf8'));
      if (answer.status === 200) answered += 1;
      expectAsMeasured(answer);
    }) as fc.IAsyncProperty<unknown>,
    300,
  );
  expect(answered).toBeGreaterThan(50);
}, 60_000);

test('a GET and a POST of the same operation are measured and answered alike', async () => {
  await check(
    fc.asyncProperty(operations, async ({ query, operationName, variables }) => {
      const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
      if (operationName) search.set('operationName', operationName);
      const got = await send(`/graphql?${search}`);
      const body = JSON.stringify({ query, variables, ...(operationName && { operationName }) });
      const posted = await send('/graphql', body);
      expect(got).toEqual(posted);
      expectAsMeasured(got);
    }) as fc.IAsyncProperty<unknown>,
    60,
  );
}, 60_000);

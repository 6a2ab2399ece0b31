import { request } from 'node:http';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { onService, parseResponse } from '../../support/onService.js';

const SITE = 'https://site.example';
const on = onService('small', { origins: [SITE], limits: { bodySeconds: 1 } });
const READ = { 'apollo-require-preflight': '1', accept: 'application/json' };
const get = async (query: string, headers: Record<string, string> = READ) =>
  parseResponse(await fetch(`${on.url}graphql?query=${encodeURIComponent(query)}`, { headers }));
const QUESTION =
  '{ organisations(first: 100) { nodes { id name kind place region country names { name } } } }';

test('GET asks and never writes', async () => {
  const { status, body } = await get('{ museums { totalCount } }');
  expect([status, body]).toEqual([200, { data: { museums: { totalCount: expect.any(Number) } } }]);
  const written = await get('mutation { undoSubmission(id: "submission:1") { __typename } }');
  expect(written.status).toBe(405);
});

test('an empty parameter of GET counts as absent', async () => {
  const query = encodeURIComponent('query A { __typename }');
  for (const empty of [
    'operationName=',
    'variables=',
    'extensions=',
    'variables',
    'operationName=&variables=&extensions=',
  ])
    for (const url of [`?query=${query}&${empty}`, `?${empty}&query=${query}`]) {
      const { status, body } = await parseResponse(await fetch(`${on.url}graphql${url}`, { headers: READ }));
      expect([url, status, body]).toEqual([url, 200, { data: { __typename: 'Query' } }]);
    }
});

test('what a foreign page can send without asking first is refused (CSRF)', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const { status } = await on.post('{"query":"{ __typename }"}', { 'content-type': type });
    expect([type, status >= 400 && status < 500]).toEqual([type, true]);
  }
  expect((await get('{ __typename }', { accept: '*/*' })).status).toBe(400);
});

test('the sites that are named may ask, others may not', async () => {
  const preflight = (origin: string) =>
    fetch(`${on.url}graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
  const allowed = await preflight(SITE);
  expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, SITE]);
  expect(allowed.headers.get('access-control-allow-headers')).toContain('content-type');
  expect((await preflight('https://other.example')).headers.get('access-control-allow-origin')).toBeNull();
  const answer = await on.post({ query: '{ __typename }' }, { origin: SITE });
  expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
});

test('an answer is compressed where it is worth it and the client takes it; small ones are not', async () => {
  const raw = (body: string) =>
    new Promise<{ encoding: string | undefined; bytes: Buffer }>((done) => {
      const sent = request(
        `${on.url}graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' } },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part) => parts.push(part));
          response.on('end', () =>
            done({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(parts) }),
          );
        },
      );
      sent.end(body);
    });
  const large = await raw(JSON.stringify({ query: '{ __schema { types { name description } } }' }));
  expect(large.encoding).toBe('gzip');
  const plain = gunzipSync(large.bytes);
  expect(JSON.parse(plain.toString()).data.__schema.types.length).toBeGreaterThan(100);
  expect(large.bytes.length).toBeLessThan(plain.length / 2);
  expect((await raw('{"query":"{ __typename }"}')).encoding).toBeUndefined();
});

test('every answer has the headers that keep browsers safe; answers are no pages', async () => {
  for (const path of ['graphql', 'health', 'export?format=csv', 'reconcile/', 'nowhere']) {
    const { headers } = await fetch(on.url + path);
    const found = [
      'x-content-type-options',
      'strict-transport-security',
      'referrer-policy',
      'cross-origin-opener-policy',
    ];
    expect([path, ...found.map((name) => Boolean(headers.get(name)))]).toEqual([
      path,
      true,
      true,
      true,
      true,
    ]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

test('OPTIONS of an address that is none is 404, where no other site may ask', async () => {
  expect((await fetch(`${on.url}nowhere`, { method: 'OPTIONS' })).status).toBe(404);
});

describe('answers that clients and proxies may keep', () => {
  const version = (number: number) =>
    on.graph.write((tx) =>
      tx.run("MERGE (v:DataVersion {name: 'data'}) SET v.number = toInteger($number)", { number }),
    );
  beforeAll(() => version(7));
  afterAll(() => on.graph.write((tx) => tx.run('MATCH (v:DataVersion) DELETE v')));

  test('have a tag; with it the same question is answered by 304 without asking more than the version, until the data change', async () => {
    const first = await get(QUESTION);
    const tag = String(first.headers.get('etag'));
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    on.statements.length = 0;
    const again = await get(QUESTION, { ...READ, 'if-none-match': tag });
    expect([again.status, again.text, on.statements]).toEqual([304, '', []]);
    await version(8);
    const changed = await get(QUESTION, { ...READ, 'if-none-match': tag });
    expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false]);
  });

  test('are none with a fault in them, none of who sends a token, and none that were posted', async () => {
    const cacheHeaders = async (answer: Promise<{ headers: Headers }>) => {
      const { headers } = await answer;
      return [headers.get('etag'), headers.get('cache-control')];
    };
    expect(await cacheHeaders(get('{ organisations(first: 5, after: "x") { nodes { name } } }'))).toEqual([
      null,
      'no-store',
    ]);
    expect(await cacheHeaders(get(QUESTION, { ...READ, authorization: 'Bearer x' }))).toEqual([
      null,
      'no-store',
    ]);
    expect(await cacheHeaders(on.ask(QUESTION))).toEqual([null, 'no-store']);
  });
});

test('who sends a body slowly is answered with 408 and cut off', async () => {
  const { port } = new URL(on.url);
  const socket = connect(Number(port), '127.0.0.1');
  let received = '';
  socket.on('data', (part) => {
    received += part;
  });
  socket.write(
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{',
  );
  const dripping = setInterval(() => socket.write(' '), 100);
  await new Promise((done) => socket.once('close', done));
  clearInterval(dripping);
  expect(received).toMatch(/^HTTP\/1.1 408 /);
  expect(received).toContain('"code":"REQUEST_TIMEOUT"');
});

test('a body that is too large is refused readably while the client is still sending', async () => {
  const { port } = new URL(on.url);
  const socket = connect(Number(port), '127.0.0.1');
  const received = await new Promise<string>((done, fail) => {
    let text = '';
    socket.on('data', (part) => {
      text += part;
    });
    socket.once('error', fail);
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 6000000\r\n\r\n',
    );
    let left = 60;
    const send = (): void => {
      left -= 1;
      if (left < 0) setTimeout(() => done(text), 200);
      else socket.write('x'.repeat(100_000), () => setTimeout(send, 2));
    };
    send();
  });
  socket.destroy();
  expect(received).toMatch(/^HTTP\/1\.1 413 /);
  expect(received).toContain('"code":"BODY_TOO_LARGE"');
});

import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

/** Malicious requests and their expected statuses. */
export interface Attack {
  readonly name: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly statuses: readonly number[];
}

const JSON_TYPE = { 'content-type': 'application/json' };
const graphql = (name: string, query: string, statuses: number, more: object = {}): Attack => ({
  name,
  path: 'graphql',
  body: JSON.stringify({ query, ...more }),
  statuses: [statuses],
});

const nested = (times: number) =>
  `{ organisations { nodes { ${'partners { nodes { '.repeat(times)}id${' } }'.repeat(times)} } } }`;

export const ATTACKS: readonly Attack[] = [
  graphql('deep', nested(20), 400),
  graphql('aliases', `{ ${Array.from({ length: 40 }, (_, at) => `a${at}: __typename`).join(' ')} }`, 400),
  graphql('a page of a million', '{ loans(first: 1000000) { nodes { id } } }', 400),
  graphql(
    'pages in pages',
    '{ organisations(first: 100) { nodes { partners(first: 100) { nodes { partners(first: 100) { nodes { id } } } } } } }',
    400,
  ),
  graphql('fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 400),
  graphql(
    'Cypher in a name',
    '{ organisations(filter: { name: { equals: "\' }) DETACH DELETE n //" } }) { totalCount } }',
    200,
  ),
  graphql('Cypher in an id', '{ organisation(id: "x\\"}) MATCH (n) DETACH DELETE n //") { name } }', 200),
  graphql(
    'a write without a key',
    'mutation { retractLoan(id: "loan:x", reason: "x") { submission { id } } }',
    401,
  ),
  {
    ...graphql(
      'a write with a key of nobody',
      'mutation { retractLoan(id: "loan:x", reason: "x") { submission { id } } }',
      401,
    ),
    headers: { authorization: 'Bearer nobody-has-this-key' },
  },
  {
    name: 'a file without a key',
    path: 'submissions?as=x',
    headers: { 'content-type': 'text/csv' },
    body: 'a,b\n1,2\n',
    statuses: [401],
  },
  { name: 'half of JSON', path: 'graphql', body: '{"query": "{ __typ', statuses: [400] },
  {
    name: 'a large body',
    path: 'graphql',
    body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(300_000)}` }),
    statuses: [413],
  },
  {
    name: 'a bomb',
    path: 'graphql',
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync('x'.repeat(5_000_000)),
    statuses: [415],
  },
  {
    name: 'a way out of the folder',
    path: '%2e%2e/%2e%2e/etc/passwd',
    method: 'GET',
    statuses: [400, 403, 404],
  },
  { name: 'a format that is none', path: 'export?format=exe', method: 'GET', statuses: [400] },
];

/** Sends the request; returns the status. */
export async function attack(
  url: string,
  { path, method = 'POST', headers = {}, body }: Attack,
): Promise<number> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...JSON_TYPE, ...headers },
    ...(body !== undefined && { body }),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Sends an incomplete request and keeps the connection open for this time. */
export function hold(url: string, milliseconds: number): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((done) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"query',
      ),
    );
    socket.on('error', () => {});
    socket.on('close', () => done());
    setTimeout(() => socket.destroy(), milliseconds);
  });
}

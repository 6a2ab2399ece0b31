import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type App, createApp } from '../../src/app.js';
import { readTokens } from '../../src/auth/tokens.js';
import type { GraphClient } from '../../src/database/client.js';
import { draw } from '../support/drawnGraph.js';
import { openTestGraph } from '../support/testGraph.js';
import { loansFile } from '../support/world.js';

interface Described {
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly responses: Readonly<
    Record<string, { content?: Readonly<Record<string, { schema?: object }>>; headers?: object }>
  >;
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const TOKEN = 'a-token-of-the-registrar';
const KEY = { authorization: `Bearer ${TOKEN}` };
const CSV = { ...KEY, 'content-type': 'text/csv' };
let graph: GraphClient;
let folder: string;
let app: App;
let url: string;
let document: OpenApi;
let ajv: Ajv2020;

beforeAll(async () => {
  graph = openTestGraph();
  await draw(graph, 'small');
  folder = mkdtempSync(join(tmpdir(), 'partnership-graph-openapi-'));
  app = await createApp({
    graph,
    writing: { tokens: readTokens(`registrar:${TOKEN}`)!, folder },
    limits: { queryTimeoutSeconds: 60 },
  });
  ({ url } = await app.listen(0, '127.0.0.1'));
  const response = await fetch(`${url}openapi.json`);
  document = (await response.json()) as OpenApi;
  ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'openapi', ...document });
});
afterAll(async () => {
  await app.close();
  await graph.close();
  rmSync(folder, { recursive: true });
});

/** Routes that OpenAPI does not describe: pages for readers, and interfaces with a description of their own. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/ \/(api|about|accessibility|contact|desk|matrix|matrix\.csv|privacy|search|submit)?$/, 'pages'],
  [
    / \/(docs|embed|pictures|guides|assets|organisations|loans|projects|sources|partnerships|places|regions)(\/|$)/,
    'pages',
  ],
  [
    / \/(favicon\.ico|preview\.png|llms\.txt|robots\.txt|settings\.json|sitemap\.xml|sitemaps\/:file|\.well-known\/.*)$/,
    'files of the site',
  ],
  [/ \/neo4j-browser/, 'guide of Neo4j Browser'],
  [/ \/(graphql|schema\.graphql)/, 'GraphQL, described by its schema'],
  [/ \/mcp/, 'Model Context Protocol, which lists its tools'],
  [/ \/(id|data|dataset|vocabulary|shapes)([/.]|$)/, 'linked data, described by the data set'],
  [/^OPTIONS /, 'CORS'],
];

/** A route of the service as a path of OpenAPI. */
const pathOf = (route: string) =>
  route
    .replace(/^\w+ /, '')
    .replace(/^\/templates\/.*/, '/templates/{file}')
    .replace(/\/\*$/, '/{id}')
    .replace(/:(\w+)/g, '{$1}')
    .replace(/(.)\/$/, '$1');

test('each route is described, or has a description elsewhere; each described one is a route', () => {
  const routes = app.routes.filter((route) => !ELSEWHERE.some(([pattern]) => pattern.test(route)));
  const served = new Set(routes.map((route) => `${route.split(' ')[0]!.toLowerCase()} ${pathOf(route)}`));
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect([...served].sort()).toEqual(described.sort());
});

test('the document is complete in itself: references, parameters of paths, unique ids', () => {
  const text = JSON.stringify(document);
  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(names.filter((name) => !(name! in document.components.schemas))).toEqual([]);
  const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [path, operations] of Object.entries(document.paths))
    for (const { parameters = [] } of Object.values(operations))
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`)).toEqual(
        path.match(/\{\w+\}/g) ?? [],
      );
});

const BATCH = `reconcile?queries=${encodeURIComponent('{"q0":{"query":"Tate"}}')}`;
const EXTEND = `reconcile?extend=${encodeURIComponent('{"ids":["national:tate"],"properties":[{"id":"place"}]}')}`;
const YEAR = 'year=2017/18';
const FILE = loansFile(
  ['Tate', 'Abbot Hall', 'A Painting', '2018', '1'],
  ['Tate', 'Abbot Hall', '', 'x', '-1'],
);

/** Requests with the path of their description and the expected status. */
const REQUESTS: readonly (readonly [request: string, path: string, status: number, init?: RequestInit])[] = [
  ['health', '/health', 200],
  ['ready', '/ready', 200],
  ['version', '/version', 200],
  ['openapi.json', '/openapi.json', 200],
  ['export?format=csv', '/export', 200],
  ['export?format=node-link', '/export', 200],
  ['export?format=xlsx&of=everything', '/export', 200],
  ['export?format=parquet', '/export', 200],
  ['export?format=turtle', '/export', 200],
  ['export', '/export', 400],
  ['export/about?format=csv', '/export/about', 200],
  ['export/about?format=graphml', '/export/about', 200],
  ['export/about?format=gfx', '/export/about', 400],
  [`report/table?${YEAR}`, '/report/table', 200],
  [`report/table?${YEAR}&format=json`, '/report/table', 200],
  ['report/table', '/report/table', 400],
  [`report/evidence?${YEAR}&measure=display_loans&scope=UK`, '/report/evidence', 200],
  [`report/evidence?${YEAR}`, '/report/evidence', 400],
  [`report/document?${YEAR}`, '/report/document', 200],
  [`report/document?${YEAR}&format=docx`, '/report/document', 200],
  ['report/document?year=17', '/report/document', 400],
  ['changes.atom', '/changes.atom', 200],
  ['changes.atom?what=MUSEUM', '/changes.atom', 400],
  ['reconcile', '/reconcile', 200],
  [BATCH, '/reconcile', 200],
  [EXTEND, '/reconcile', 200],
  ['reconcile?queries=x', '/reconcile', 400],
  [
    'reconcile',
    '/reconcile',
    200,
    { method: 'POST', body: new URLSearchParams({ queries: '{"q0":{"query":"Tate"}}' }) },
  ],
  ['reconcile/extend/properties', '/reconcile/extend/properties', 200],
  ['reconcile/suggest/entity?prefix=tat', '/reconcile/suggest/entity', 200],
  ['reconcile/suggest/type?prefix=m', '/reconcile/suggest/type', 200],
  ['reconcile/suggest/property?prefix=p', '/reconcile/suggest/property', 200],
  ['reconcile/suggest/property', '/reconcile/suggest/property', 400],
  ['reconcile/flyout/entity?id=national:tate', '/reconcile/flyout/entity', 200],
  ['reconcile/flyout/type?id=MUSEUM', '/reconcile/flyout/type', 200],
  ['reconcile/flyout/property?id=place', '/reconcile/flyout/property', 200],
  ['reconcile/flyout/property?id=x', '/reconcile/flyout/property', 404],
  ['reconcile/preview?id=national:tate', '/reconcile/preview', 200],
  ['reconcile/organisations/national:tate', '/reconcile/organisations/{id}', 200],
  ['reconcile/organisations/x', '/reconcile/organisations/{id}', 404],
  ['templates/loans.csv', '/templates/{file}', 200],
  ['templates/loans.xlsx', '/templates/{file}', 200],
  ['caller', '/caller', 200, { headers: KEY }],
  ['caller', '/caller', 401],
  [
    'submissions?as=a',
    '/submissions',
    401,
    { method: 'POST', body: FILE, headers: { 'content-type': 'text/csv' } },
  ],
  ['submissions', '/submissions', 400, { method: 'POST', body: FILE, headers: CSV }],
  ['submissions?as=a&check=true', '/submissions', 200, { method: 'POST', body: FILE, headers: CSV }],
  ['submissions?as=a&check=true', '/submissions', 422, { method: 'POST', body: 'a,b\n', headers: CSV }],
  [
    'submissions?as=a',
    '/submissions',
    415,
    { method: 'POST', body: FILE, headers: { ...KEY, 'content-type': 'image/png' } },
  ],
  ['submissions?as=a', '/submissions', 201, { method: 'POST', body: FILE, headers: CSV }],
  ['submissions?as=a', '/submissions', 200, { method: 'POST', body: FILE, headers: CSV }],
  [
    'submissions?as=b',
    '/submissions',
    202,
    { method: 'POST', body: FILE, headers: { ...CSV, prefer: 'respond-async' } },
  ],
  ['submissions/none', '/submissions/{id}', 404, { headers: KEY }],
  ['submissions/none', '/submissions/{id}', 401],
];

const responseOf = (path: string, method: string, status: number) =>
  document.paths[path]?.[method]?.responses[String(status)];

/** Compares a response with its description; returns the parsed body. */
async function check(
  request: string,
  path: string,
  status: number,
  init: RequestInit = {},
): Promise<unknown> {
  const method = (init.method ?? 'GET').toLowerCase();
  const response = await fetch(url + request, init);
  const text = await response.text();
  expect([response.status, text.slice(0, response.status === status ? 0 : 300)]).toEqual([status, '']);
  const described = responseOf(path, method, status);
  expect(described).toBeDefined();
  const type = response.headers.get('content-type')!.split(';')[0]!;
  expect(Object.keys(described!.content ?? {})).toContain(type);
  const schema = described!.content![type]!.schema;
  if (!schema) return text;
  const name = `openapi#/paths/${path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}/responses/${status}/content/${type.replaceAll('/', '~1')}/schema`;
  const validate = ajv.getSchema(name)!;
  const value: unknown = JSON.parse(text);
  expect({ request, valid: validate(value), errors: validate.errors }).toEqual({
    request,
    valid: true,
    errors: null,
  });
  expect(validate({ unexpected: true })).toBe(false); // a control that must fail
  return value;
}

test('each real response is as described', async () => {
  for (const one of REQUESTS) await check(...one);
  const tried = new Set(
    REQUESTS.map(([, path, , init]) => `${(init?.method ?? 'GET').toLowerCase()} ${path}`),
  );
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(described.filter((one) => !tried.has(one))).toEqual([]);
});

test('a report of an upload is as described under its address', async () => {
  const made = (await check('submissions?as=c', '/submissions', 201, {
    method: 'POST',
    body: FILE,
    headers: CSV,
  })) as { id: string; upload: string };
  await check(`submissions/${made.id}`, '/submissions/{id}', 200, { headers: KEY });
});

test.each([
  ['/export', 'get', 'export?format=csv&qqqqqqqqqqqq=1', /allowed: ([^."]*)/],
  ['/changes.atom', 'get', 'changes.atom?qqqqqqqqqqqq=1', /allowed: ([^."]*)/],
  ['/report/table', 'get', `report/table?${YEAR}&qqqqqqqqqqqq=1`, /allowed: ([^."]*)/],
  ['/report/evidence', 'get', `report/evidence?${YEAR}&qqqqqqqqqqqq=1`, /allowed: ([^."]*)/],
  ['/report/document', 'get', `report/document?${YEAR}&qqqqqqqqqqqq=1`, /allowed: ([^."]*)/],
  ['/submissions', 'post', 'submissions?as=a&qqqqqqqqqqqq=1', /parameters are ([^."]*)/],
] as const)(
  '%s: the described parameters are those that the service accepts',
  async (path, method, request, pattern) => {
    const init = method === 'post' ? { method: 'POST', body: FILE, headers: CSV } : {};
    const [, allowed = ''] = pattern.exec(await (await fetch(url + request, init)).text()) ?? [];
    const described = document.paths[path]![method]!.parameters!.filter((one) => one.in === 'query');
    expect(described.map(({ name }) => name).sort()).toEqual(allowed.split(', ').sort());
  },
);

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSchema } from '../../../src/api/schema.js';
import { type App, createApp } from '../../../src/app.js';
import type { GraphClient } from '../../../src/database/client.js';
import { createEntry } from '../../../src/ingest/manualEntry.js';
import { readTables } from '../../../src/ingest/tables.js';
import { CALLERS, type CallerName, headersIn, STRANGERS, writingIn } from '../../support/callers.js';
import { clearGraph, openTestGraph } from '../../support/testGraph.js';

/** Allowed roles in addition to admin. Own: the museum of the submission. */
type Beside = 'judge' | 'own' | 'any museum' | 'nobody';

const LOAN =
  'input: { title: "A", lenders: [{ name: "Tate" }], borrowers: [{ name: "Leeds City Museum" }], purpose: DISPLAY, sources: ["https://example.org/"] }';
const PROJECT =
  'input: { title: "A", kind: RESEARCH, museums: [{ name: "Tate" }], partners: [{ name: "Leeds City Museum" }], sources: ["https://example.org/"] }';
const ORGANISATION = 'input: { name: "A", kind: MUSEUM, sources: ["https://example.org/"] }';

/**
 * Every restricted root field, with its query. `ID` is a record submitted by Tate; other ids are unknown, which
 * allowed callers see.
 */
const FIELDS: Readonly<
  Record<string, { readonly asked: string; readonly beside: Beside; readonly on?: 'loan' | 'project' }>
> = {
  'Mutation.addLoan': { asked: `addLoan(${LOAN}) { warnings { rule } }`, beside: 'any museum' },
  'Mutation.addProject': { asked: `addProject(${PROJECT}) { warnings { rule } }`, beside: 'any museum' },
  'Mutation.addOrganisation': {
    asked: `addOrganisation(${ORGANISATION}) { warnings { rule } }`,
    beside: 'any museum',
  },
  'Mutation.updateLoan': {
    asked: `updateLoan(id: "ID", ${LOAN}) { warnings { rule } }`,
    beside: 'own',
    on: 'loan',
  },
  'Mutation.updateProject': {
    asked: `updateProject(id: "ID", ${PROJECT}) { warnings { rule } }`,
    beside: 'own',
    on: 'project',
  },
  'Mutation.updateOrganisation': {
    asked: `updateOrganisation(id: "x", ${ORGANISATION}) { warnings { rule } }`,
    beside: 'any museum',
  },
  'Mutation.retractLoan': {
    asked: 'retractLoan(id: "ID", reason: "r") { __typename }',
    beside: 'own',
    on: 'loan',
  },
  'Mutation.retractProject': {
    asked: 'retractProject(id: "ID", reason: "r") { __typename }',
    beside: 'own',
    on: 'project',
  },
  'Mutation.undoSubmission': {
    asked: 'undoSubmission(id: "SUBMISSION") { state }',
    beside: 'own',
    on: 'loan',
  },
  'Mutation.copySurvey': {
    asked: 'copySurvey(from: "1999/00", year: "2030/31") { year }',
    beside: 'nobody',
  },
  'Mutation.freezeSurvey': { asked: 'freezeSurvey(year: "1999/00") { year }', beside: 'nobody' },
  'Mutation.reopenSurvey': {
    asked: 'reopenSurvey(year: "1999/00", reason: "r") { year }',
    beside: 'nobody',
  },
  'Query.auditLog': { asked: 'auditLog(first: 1) { nodes { by } }', beside: 'nobody' },
  'Mutation.mergeOrganisations': {
    asked: 'mergeOrganisations(from: "x", into: "y", reason: "r") { __typename }',
    beside: 'judge',
  },
  'Mutation.undoMerge': { asked: 'undoMerge(from: "x", reason: "r") { __typename }', beside: 'judge' },
  'Mutation.splitOrganisation': {
    asked: 'splitOrganisation(organisation: "x", names: ["n"], reason: "r") { __typename }',
    beside: 'judge',
  },
  'Mutation.judge': {
    asked: 'judge(judgement: "x", decision: SAME, reason: "r") { __typename }',
    beside: 'judge',
  },
};

/** Every route of the service, with a request, the allowed roles and the expected status. */
type Address = readonly [
  path: string,
  needs: 'nothing' | 'read' | 'key' | 'own',
  answered: number,
  headers?: Readonly<Record<string, string>>,
  body?: string,
];
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };
const STREAM = { accept: 'text/event-stream' };
const ADDRESSES: Readonly<Record<string, Address>> = {
  'GET /health': ['health', 'nothing', 200],
  'GET /ready': ['ready', 'nothing', 200],
  'GET /settings.json': ['settings.json', 'nothing', 200],
  'GET /schema.graphql': ['schema.graphql', 'nothing', 200],
  'GET /': ['', 'nothing', 200],
  'GET /submit': ['submit', 'nothing', 200],
  'GET /desk': ['desk', 'nothing', 200],
  'GET /templates/…': ['templates/loans.csv', 'nothing', 200],
  'GET /caller': ['caller', 'key', 200],
  'GET /assets/…': ['assets/', 'nothing', 404],
  'GET /organisations/:id': ['organisations/x', 'read', 404],
  'GET /organisations/:id/:slug': ['organisations/x/y', 'read', 404],
  'GET /loans/:id': ['loans/x', 'read', 404],
  'GET /loans/:id/:slug': ['loans/x/y', 'read', 404],
  'GET /projects/:id': ['projects/x', 'read', 404],
  'GET /projects/:id/:slug': ['projects/x/y', 'read', 404],
  'GET /sources/:id': ['sources/x', 'read', 404],
  'GET /sources/:id/:slug': ['sources/x/y', 'read', 404],
  'GET /partnerships/:id': ['partnerships/x~y', 'read', 404],
  'GET /places/:id': ['places/x', 'read', 404],
  'GET /regions/:id': ['regions/x', 'read', 404],
  'GET /robots.txt': ['robots.txt', 'nothing', 200],
  'GET /.well-known/security.txt': ['.well-known/security.txt', 'nothing', 404],
  'GET /.well-known/api-catalog': ['.well-known/api-catalog', 'nothing', 200],
  'GET /contact': ['contact', 'nothing', 404],
  'GET /version': ['version', 'read', 200],
  'GET /about': ['about', 'nothing', 200],
  'GET /accessibility': ['accessibility', 'nothing', 200],
  'GET /privacy': ['privacy', 'nothing', 200],
  'GET /sitemap.xml': ['sitemap.xml', 'read', 200],
  'GET /sitemaps/:file': ['sitemaps/site.xml', 'read', 200],
  'GET /llms.txt': ['llms.txt', 'nothing', 200],
  'GET /favicon.ico': ['favicon.ico', 'nothing', 200],
  'GET /preview.png': ['preview.png', 'nothing', 200],
  'GET /api': ['api', 'nothing', 200],
  'GET /openapi.json': ['openapi.json', 'nothing', 200],
  'GET /matrix': ['matrix', 'read', 200],
  'GET /matrix.csv': ['matrix.csv', 'read', 200],
  'GET /embed/organisations/:file': ['embed/organisations/x', 'read', 404],
  'GET /pictures/organisations/:file': ['pictures/organisations/x.svg', 'read', 404],
  'GET /embed/projects/:file': ['embed/projects/x', 'read', 404],
  'GET /pictures/projects/:file': ['pictures/projects/x.svg', 'read', 404],
  'GET /embed/places/:file': ['embed/places/x', 'read', 404],
  'GET /pictures/places/:file': ['pictures/places/x.svg', 'read', 404],
  'GET /embed/regions/:file': ['embed/regions/x', 'read', 404],
  'GET /pictures/regions/:file': ['pictures/regions/x.svg', 'read', 404],
  'GET /embed/matrix': ['embed/matrix', 'read', 404],
  'GET /pictures/matrix.svg': ['pictures/matrix.svg', 'read', 404],
  'GET /search': ['search?q=tate', 'read', 200],
  'GET /docs': ['docs', 'nothing', 200],
  'GET /docs/:name': ['docs/nothing', 'nothing', 404],
  'GET /guides/:name': ['guides/nothing', 'nothing', 404],
  'OPTIONS /neo4j-browser/*': ['neo4j-browser/x', 'nothing', 204],
  'GET /neo4j-browser': ['neo4j-browser', 'nothing', 200],
  'GET /neo4j-browser/guide.html': ['neo4j-browser/guide.html', 'nothing', 200],
  'GET /neo4j-browser/style.grass': ['neo4j-browser/style.grass', 'nothing', 200],
  'GET /neo4j-browser/queries.zip': ['neo4j-browser/queries.zip', 'nothing', 200],
  'GET /neo4j-browser/queries/…': ['neo4j-browser/queries/01-universities.cypher', 'nothing', 200],
  'GET /mcp': ['mcp', 'read', 405],
  'POST /mcp': [
    'mcp',
    'read',
    200,
    { ...JSON_TYPE, accept: 'application/json, text/event-stream' },
    '{"jsonrpc":"2.0","id":1,"method":"ping"}',
  ],
  'DELETE /mcp': ['mcp', 'read', 405],
  'GET /graphql': ['graphql?query=%7B__typename%7D', 'read', 200, { 'apollo-require-preflight': 'yes' }],
  'POST /graphql': ['graphql', 'read', 200, JSON_TYPE, '{"query":"{ loans { totalCount } }"}'],
  'OPTIONS /graphql': ['graphql', 'nothing', 400],
  'GET /graphql/stream': ['graphql/stream?query=%7B__typename%7D', 'read', 200, STREAM],
  'POST /graphql/stream': [
    'graphql/stream',
    'read',
    200,
    { ...STREAM, ...JSON_TYPE },
    '{"query":"{__typename}"}',
  ],
  'GET /reconcile': ['reconcile', 'read', 200],
  'POST /reconcile': ['reconcile', 'read', 200, FORM, 'queries={}'],
  'OPTIONS /reconcile': ['reconcile', 'nothing', 204],
  'OPTIONS /reconcile/*': ['reconcile/x', 'nothing', 204],
  'GET /reconcile/extend/properties': ['reconcile/extend/properties', 'read', 200],
  'GET /reconcile/suggest/entity': ['reconcile/suggest/entity?prefix=Tate', 'read', 200],
  'GET /reconcile/suggest/type': ['reconcile/suggest/type?prefix=m', 'read', 200],
  'GET /reconcile/suggest/property': ['reconcile/suggest/property?prefix=m', 'read', 200],
  'GET /reconcile/flyout/entity': ['reconcile/flyout/entity?id=x', 'read', 404],
  'GET /reconcile/flyout/type': ['reconcile/flyout/type?id=x', 'read', 404],
  'GET /reconcile/flyout/property': ['reconcile/flyout/property?id=x', 'read', 404],
  'GET /reconcile/preview': ['reconcile/preview?id=x', 'read', 404],
  'GET /reconcile/organisations/*': ['reconcile/organisations/x', 'read', 404],
  'GET /export': ['export?format=csv', 'read', 200],
  'GET /export/about': ['export/about?format=csv', 'read', 200],
  'GET /vocabulary': ['vocabulary', 'nothing', 200],
  'GET /vocabulary.ttl': ['vocabulary.ttl', 'nothing', 200],
  'GET /vocabulary.jsonld': ['vocabulary.jsonld', 'nothing', 200],
  'GET /vocabulary.nt': ['vocabulary.nt', 'nothing', 200],
  'GET /shapes.ttl': ['shapes.ttl', 'nothing', 200],
  'GET /dataset': ['dataset', 'read', 200],
  'GET /dataset.ttl': ['dataset.ttl', 'read', 200],
  'GET /dataset.jsonld': ['dataset.jsonld', 'read', 200],
  'GET /dataset.nt': ['dataset.nt', 'read', 200],
  'GET /id/:collection/:id': ['id/loans/x', 'read', 404],
  'GET /data/:collection/:file': ['data/loans/x.ttl', 'read', 404],
  'GET /changes.atom': ['changes.atom', 'read', 200],
  'GET /report/table': ['report/table?year=2017/18', 'read', 200],
  'GET /report/document': ['report/document?year=2017/18', 'read', 200],
  'GET /report/evidence': ['report/evidence?year=2017/18&measure=display_loans&scope=UK', 'read', 200],
  'POST /submissions': [
    'submissions?as=Tate%20loans&check=true',
    'own',
    422,
    { 'content-type': 'text/csv' },
    'a,b\n',
  ],
  'GET /submissions/:id': ['submissions/SUBMISSION', 'own', 200],
};

/** Files of which there are several, in one row. */
const rowOf = (route: string) => route.replace(/\/(assets|queries|templates)\/.*/, '/$1/…');

let graph: GraphClient;
let folder: string;
let open: App;
let closed: App;
let headers: Readonly<Record<CallerName, string | undefined>>;
const urls = { open: '', key: '' };
const tables = readTables();

beforeAll(async () => {
  graph = openTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'partnership-graph-access-'));
  await clearGraph(graph);
  headers = await headersIn(graph);
  const writing = writingIn(folder);
  // all callers send requests concurrently from one address, possibly to a Neo4j that has just started
  const limits = { exports: 50, exportsPerClient: 50, subscriptionsPerClient: 50, queryTimeoutSeconds: 60 };
  open = await createApp({ graph, writing, limits });
  closed = await createApp({ graph, writing, limits, readAccess: 'authenticated' });
  urls.open = (await open.listen(0, '127.0.0.1')).url;
  urls.key = (await closed.listen(0, '127.0.0.1')).url;
});
afterAll(async () => {
  await open?.close();
  await closed?.close();
  await graph.close();
  rmSync(folder, { recursive: true });
});

/** A record submitted by Tate: the loan or project, and the submission. */
async function submitted(label: 'loan' | 'project') {
  const cells = {
    title: `${label} ${randomUUID()}`,
    source: 'https://example.org/',
    ...(label === 'loan'
      ? { lender: 'Tate', borrower: 'Abbot Hall', purpose: 'DISPLAY' }
      : { kind: 'RESEARCH', museums: 'Tate', partners: 'Abbot Hall' }),
  };
  const { submission, things } = await createEntry(
    graph,
    { layout: `${label}s`, rows: [cells], by: 'tate', own: 'Tate' },
    tables,
  );
  return { submission, id: things.find((one) => one.label.toLowerCase() === label)!.id };
}

const as = (caller: CallerName): Record<string, string> =>
  headers[caller] ? { authorization: headers[caller] } : {};

async function ask(caller: CallerName, query: string, url = urls.open) {
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...as(caller) },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  for (const header of Object.values(headers)) if (header) expect(text).not.toContain(header.split(' ')[1]);
  const { errors } = JSON.parse(text) as {
    errors?: { message: string; extensions: { code: string; actual: string; allowed: string[] } }[];
  };
  return { status: response.status, challenge: response.headers.get('www-authenticate'), error: errors?.[0] };
}

const written = async () =>
  (await graph.read('MATCH (n) WHERE NOT n:WriteLease AND NOT n:AuditEntry RETURN count(n) AS n'))[0]!
    .get('n')
    .toNumber();

const isLetIn = (caller: CallerName, beside: Beside): boolean =>
  caller === 'admin' ||
  (beside === 'judge' && caller.endsWith('judge')) ||
  (beside === 'own' && caller === 'own museum') ||
  (beside === 'any museum' && caller.endsWith('museum'));

test('the table has every root field that writes, or that not everybody may ask, and no other', async () => {
  const schema = await createSchema();
  const needing = ['Query', 'Mutation', 'Subscription'].flatMap((type) =>
    Object.entries((schema.getType(type) as ReturnType<typeof schema.getQueryType>)!.getFields())
      .filter(([, field]) => type === 'Mutation' || field.extensions.needs)
      .map(([name]) => `${type}.${name}`),
  );
  expect(Object.keys(FIELDS).sort()).toEqual(needing.sort());
});

test('the table has every address of the service, and no other', () => {
  expect(Object.keys(ADDRESSES).sort()).toEqual(
    [...new Set([...open.routes.map(rowOf), 'GET /assets/…'])].sort(),
  );
  expect(closed.routes).toEqual(open.routes);
});

describe.each(Object.entries(FIELDS))('%s', (name, { asked, beside, on }) => {
  test(`is for the admin and ${beside}`, async () => {
    const made = on && (await submitted(on));
    const root = name.startsWith('Mutation') ? 'mutation' : 'query';
    const field = asked.replace('SUBMISSION', made?.submission ?? '').replace('ID', made?.id ?? '');
    const before = await written();
    const refused = CALLERS.filter((one) => !isLetIn(one, beside));
    const answers = await Promise.all(refused.map((caller) => ask(caller, `${root} { ${field} }`)));
    for (const [at, { status, challenge, error }] of answers.entries()) {
      const caller = refused[at]!;
      const reported = {
        caller,
        status,
        code: error?.extensions.code,
        challenge: challenge?.startsWith('Bearer realm='),
      };
      expect(reported).toEqual(
        STRANGERS.has(caller)
          ? { caller, status: 401, code: 'UNAUTHENTICATED', challenge: true }
          : { caller, status: 403, code: 'FORBIDDEN', challenge: true },
      );
      expect(error!.extensions.allowed.length).toBeGreaterThan(0);
      expect(error!.message).toMatch(/ask the administrator/i);
    }
    expect(await written()).toBe(before);
    for (const caller of CALLERS.filter((one) => isLetIn(one, beside))) {
      const { status, error } = await ask(caller, `${root} { ${field} }`);
      const isOver =
        beside === 'nobody' ||
        caller !== CALLERS.find((one) => isLetIn(one, beside)) ||
        beside === 'judge' ||
        field.includes('"x"');
      expect([caller, status, error?.extensions.code]).toEqual([
        caller,
        200,
        isOver ? error?.extensions.code : undefined,
      ]);
      expect([undefined, 'BAD_USER_INPUT']).toContain(error?.extensions.code);
    }
  });
});

test('of several mutations none is carried out where one is refused', async () => {
  const before = await written();
  const { asked } = FIELDS['Mutation.addLoan']!;
  const { status } = await ask(
    'own museum',
    `mutation { ${asked} judge(judgement: "x", decision: SAME, reason: "r") { id } }`,
  );
  const inFragment = await ask(
    'own museum',
    `mutation { ${asked} ...f } fragment f on Mutation { undoMerge(from: "x", reason: "r") { id } }`,
  );
  expect([status, inFragment.status, await written()]).toEqual([403, 403, before]);
});

/**
 * All callers that must be refused. Of those that are let in, two that change from route to route where all of them get the same response,
 * so that the whole table has each of them often; otherwise all.
 */
function sample(route: string, isIn: (caller: CallerName) => boolean, needs: Address[1]): CallerName[] {
  const allowed = CALLERS.filter(isIn);
  if (needs === 'own' || needs === 'key') return [...CALLERS];
  const at = Object.keys(ADDRESSES).indexOf(route);
  const shown = new Set([allowed[at % allowed.length], allowed[(at + 5) % allowed.length]]);
  return CALLERS.filter((caller) => !isIn(caller) || shown.has(caller));
}

describe.each(Object.entries(ADDRESSES))('%s', (route, [path, needs, answered, more, body]) => {
  const method = route.split(' ')[0]!;
  const send = async (caller: CallerName, url: string, submission: string) => {
    const response = await fetch(url + path.replace('SUBMISSION', submission), {
      method,
      headers: { ...more, ...as(caller) },
      ...(body !== undefined && { body }),
    });
    const challenge = response.headers.get('www-authenticate');
    const text = await response.text();
    for (const header of Object.values(headers)) if (header) expect(text).not.toContain(header.split(' ')[1]);
    return [caller, response.status, challenge === null] as const;
  };

  test(`needs ${needs}, and answers ${answered} then`, async () => {
    const { submission } = needs === 'own' ? await submitted('loan') : { submission: '' };
    if (needs === 'own')
      await graph.run('MATCH (s:Submission {id: $id}) SET s.name = "Tate loans"', { id: submission });
    const isAllowed = (reading: string, caller: CallerName) =>
      needs === 'nothing' ||
      (needs === 'read' && (reading === 'open' || !STRANGERS.has(caller))) ||
      (needs === 'key' && !STRANGERS.has(caller)) ||
      (needs === 'own' && isLetIn(caller, 'own'));
    const all = Object.entries(urls).flatMap(([reading, url]) =>
      sample(route, (caller) => isAllowed(reading, caller), needs).map((caller) => ({
        reading,
        url,
        caller,
      })),
    );
    const check = async ({ reading, url, caller }: (typeof all)[number]) => {
      const isAnonymous = STRANGERS.has(caller);
      const isIn = isAllowed(reading, caller);
      const refused = isAnonymous ? 401 : 403;
      const status = isIn ? [answered, ...(['', 'submit', 'desk'].includes(path) ? [503] : [])] : [refused];
      const [, reached, silent] = await send(caller, url, submission);
      expect([reading, caller, status.includes(reached), reached, silent]).toEqual([
        reading,
        caller,
        true,
        reached,
        isIn,
      ]);
    };
    // Alone first, so that Neo4j plans the statements once and not for all callers at the same time.
    const first = all.findIndex(({ reading, caller }) => isAllowed(reading, caller));
    await check(all[first]!);
    await Promise.all(all.toSpliced(first, 1).map(check));
  });
});

import { onExport } from '../../support/onExport.js';
import { triplesOf, triplesOfJsonLd } from '../../support/triples.js';

const on = onExport();
const base = () => on.url.slice(0, -1);

const visit = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const response = await fetch(`${base()}${path}`, { method, redirect: 'manual', headers });
  const { status } = response;
  const header = (name: string) => response.headers.get(name)?.replaceAll(base(), '') ?? null;
  return {
    status,
    location: header('location'),
    header,
    text: (await response.text()).replaceAll(base(), ''),
  };
};
const accept = (type: string) => ({ accept: type });

const THINGS = [
  ['organisations', 'national:tate'],
  ['loans', 'loan:turner'],
  ['projects', 'project:colour'],
  ['sources', 'source:report'],
  ['figures', 'figure:visits'],
  ['partnerships', 'national:tate~ror:02jx3x895'],
] as const;

test.each(THINGS)('/id/%s/%s redirects to the document in the accepted syntax', async (collection, id) => {
  for (const [type, extension] of [
    ['text/turtle', 'ttl'],
    ['application/ld+json', 'jsonld'],
    ['application/n-triples', 'nt'],
  ] as const) {
    const { status, location, header } = await visit(`/id/${collection}/${id}`, accept(type));
    expect([status, location]).toEqual([303, `/data/${collection}/${id}.${extension}`]);
    expect(header('vary')).toMatch(/\baccept\b/i);
  }
});

test.each(THINGS)(
  'the documents about %s %s contain the same triples and describe it',
  async (collection, id) => {
    const get = async (extension: string) =>
      (await fetch(`${base()}/data/${collection}/${id}.${extension}`)).text();
    const own = (triples: readonly string[]) =>
      triples.filter((line) => !line.startsWith(`<${base()}/data/`));
    const triples = own(triplesOf(await get('ttl')));
    expect(triples).toContainEqual(
      `<${base()}/id/${collection}/${id}> <http://purl.org/dc/terms/identifier> "${id}"`,
    );
    expect(own(triplesOf(await get('nt')))).toEqual(triples);
    expect(own(await triplesOfJsonLd(await get('jsonld')))).toEqual(triples);
  },
);

test.each(THINGS)('each triple about %s %s is in the export', async (collection, id) => {
  const all = new Set(
    [await on.text({ format: 'turtle', of: 'everything' }), await on.text({ format: 'turtle' })].flatMap(
      triplesOf,
    ),
  );
  const document = triplesOf(await (await fetch(`${base()}/data/${collection}/${id}.ttl`)).text());
  const about = document.filter((line) => line.startsWith(`<${base()}/id/${collection}/${id}`));
  expect(about.length).toBeGreaterThan(4);
  expect(about.filter((line) => !all.has(line))).toEqual([]);
});

test('a document about an organisation has its loans, projects, payments, sources and partnerships, and no others', async () => {
  const { text } = await visit('/data/organisations/national:tate.ttl');
  const subjects = new Set(triplesOf(text.replaceAll('</', '<https://x/')).map((line) => line.split(' ')[0]));
  expect([...subjects].map((subject) => subject!.replace(/^<https:\/\/x|>$/g, '')).sort()).toEqual([
    '/data/organisations/national:tate.ttl',
    '/id/figures/figure:venues',
    '/id/figures/figure:visits',
    '/id/loans/loan:sketches',
    '/id/loans/loan:turner',
    '/id/organisations/national:tate',
    '/id/organisations/national:tate#address',
    '/id/organisations/national:tate#coordinates',
    '/id/organisations/national:tate#evidence-source:list',
    '/id/partnerships/national:tate~org:hospital',
    '/id/partnerships/national:tate~org:leeds',
    '/id/partnerships/national:tate~ror:02jx3x895',
    '/id/projects/project:colour',
    '/id/projects/project:colour#participation-national:tate',
    '/id/projects/project:wards',
    '/id/projects/project:wards#participation-national:tate',
  ]);
});

test('a browser gets a page', async () => {
  const browser = accept('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8');
  const { status, location } = await visit('/id/organisations/national:tate', browser);
  expect(status).toBe(303);
  expect(location).toMatch(/^\/(organisations\/national:tate|\?view=organisation&id=national%3Atate)$/);
});

test('the Link header lists the representations', async () => {
  const { header } = await visit('/id/loans/loan:turner', accept('text/turtle'));
  const links = header('link')!.split(', ');
  expect(links).toEqual(
    expect.arrayContaining([
      '</id/loans/loan:turner>; rel="canonical"',
      '</data/loans/loan:turner.ttl>; rel="alternate"; type="text/turtle"',
      '</data/loans/loan:turner.jsonld>; rel="alternate"; type="application/ld+json"',
      '</data/loans/loan:turner.nt>; rel="alternate"; type="application/n-triples"',
      '</data/loans/loan:turner.ttl>; rel="describedby"; type="text/turtle"',
    ]),
  );
  const document = await visit('/data/loans/loan:turner.ttl');
  expect(document.header('content-type')).toBe('text/turtle; charset=utf-8');
  expect(document.header('data-version')).toBe('2');
  expect(document.header('link')!.split(', ')).toEqual(
    expect.arrayContaining([
      '</id/loans/loan:turner>; rel="describes"',
      '</data/loans/loan:turner.ttl>; rel="canonical"',
      '</data/loans/loan:turner.jsonld>; rel="alternate"; type="application/ld+json"',
      '</vocabulary>; rel="describedby"',
    ]),
  );
});

test('a merged id and an identifier of a register lead to the organisation', async () => {
  for (const id of ['org:tate-gallery', 'org:national-gallery-of-british-art']) {
    const { status, location } = await visit(`/id/organisations/${id}`);
    expect([status, location]).toEqual([301, '/id/organisations/national:tate']);
  }
  expect(await visit('/id/organisations/mm:example.1')).toMatchObject({
    status: 301,
    location: '/id/organisations/org:leeds',
  });
  expect(await visit('/data/organisations/org:tate-gallery.ttl')).toMatchObject({
    status: 301,
    location: '/data/organisations/national:tate.ttl',
  });
  expect(await visit('/id/partnerships/org:tate-gallery~mm:example.1')).toMatchObject({
    status: 301,
    location: '/id/partnerships/national:tate~org:leeds',
  });
});

test('a retracted thing is gone; one that is unknown or of another collection is not found', async () => {
  await on.graph.run(
    `CREATE (:ChangeRecord {first: 0, last: 1, entries: ['RETRACTED\\tLOAN\\tloan:lost', 'RETRACTED\\tORGANISATION\\torg:lost\\torg:other']})`,
  );
  const lost = await visit('/id/loans/loan:lost', accept('text/turtle'));
  expect([lost.status, JSON.parse(lost.text)]).toEqual([
    410,
    {
      code: 'GONE',
      message: '"loan:lost" was retracted from the loans and has no successor. Remove references to it.',
    },
  ]);
  expect((await visit('/data/loans/loan:lost.ttl')).status).toBe(410);
  expect((await visit('/id/organisations/org:lost')).status).toBe(410);
  for (const path of [
    '/id/loans/loan:none',
    '/id/loans/project:colour',
    '/id/loans/national:tate',
    '/id/organisations/loan:turner',
    '/id/partnerships/national:tate',
    '/id/projects/loan:lost',
    '/data/loans/loan:none.ttl',
  ]) {
    const { status, text } = await visit(path);
    expect([path, status, JSON.parse(text).code]).toEqual([path, 404, 'NOT_FOUND']);
  }
});

test('an address outside the scheme says what there is', async () => {
  for (const path of [
    '/id/people/x',
    '/data/loans/loan:turner',
    '/data/loans/loan:turner.rdf',
    '/data/loans/.ttl',
  ]) {
    const { status, text } = await visit(path);
    expect([status, JSON.parse(text).message]).toEqual([
      404,
      `There is nothing at ${path}. Addresses are /id/{collection}/{id} and /data/{collection}/{id}.{extension}; collections: organisations, loans, projects, sources, partnerships, figures; extensions: ttl, jsonld, nt.`,
    ]);
  }
});

test('406 says what is available', async () => {
  const { status, text } = await visit('/id/figures/figure:visits', accept('application/rdf+xml'));
  expect([status, JSON.parse(text)]).toEqual([
    406,
    {
      code: 'NOT_ACCEPTABLE',
      message: expect.stringMatching(
        /^Accept: application\/rdf\+xml matches nothing that is available: .*text\/turtle \(\/data\/figures\/figure:visits\.ttl\), application\/ld\+json \(.*\), application\/n-triples \(.*\)\. Request one of these\.$/,
      ),
    },
  ]);
});

test('an id is only ever a value', async () => {
  const attack = encodeURIComponent("x'}) DETACH DELETE n //");
  expect((await visit(`/id/loans/${attack}`)).status).toBe(404);
  expect((await visit(`/data/organisations/${attack}.ttl`)).status).toBe(404);
  expect((await visit('/id/loans/loan:turner', accept('text/turtle'))).status).toBe(303);
});

test('HEAD has the headers without a body, and an unchanged document is not sent again', async () => {
  const head = await visit('/data/loans/loan:turner.ttl', {}, 'HEAD');
  expect([head.status, head.header('content-type'), head.text]).toEqual([
    200,
    'text/turtle; charset=utf-8',
    '',
  ]);
  const tag = (await visit('/data/loans/loan:turner.ttl')).header('etag')!;
  expect((await visit('/data/loans/loan:turner.ttl', { 'if-none-match': tag })).status).toBe(304);
});

import { onExport } from '../../support/onExport.js';
import { triplesOf, triplesOfJsonLd } from '../../support/triples.js';

const on = onExport();
const base = () => on.url.slice(0, -1);
const get = async (path: string, accept?: string) => {
  const response = await fetch(`${base()}${path}`, {
    redirect: 'manual',
    ...(accept && { headers: { accept } }),
  });
  return { response, text: await response.text() };
};
const objectsOf = (triples: readonly string[], subject: string, property: string) =>
  triples
    .filter((line) => line.startsWith(`<${subject}> <${property}> `))
    .map((line) => line.slice(subject.length + property.length + 6));

test.each(['vocabulary', 'dataset'])(
  '/%s is a page, and data at three addresses with the same triples',
  async (name) => {
    const page = await get(`/${name}`, 'text/html');
    expect([page.response.status, page.response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(page.response.headers.get('vary')).toMatch(/\baccept\b/);
    expect(page.response.headers.get('link')).toContain(
      `<${base()}/${name}.ttl>; rel="alternate"; type="text/turtle"`,
    );
    for (const [accept, extension] of [
      ['text/turtle', 'ttl'],
      ['application/ld+json', 'jsonld'],
      ['application/n-triples', 'nt'],
    ] as const) {
      const { response } = await get(`/${name}`, accept);
      expect([response.status, response.headers.get('location')]).toEqual([
        303,
        `${base()}/${name}.${extension}`,
      ]);
    }
    expect((await get(`/${name}`, 'application/rdf+xml')).response.status).toBe(406);
    const triples = triplesOf((await get(`/${name}.ttl`)).text);
    expect(triples.length).toBeGreaterThan(50);
    expect(new Set(triples).size).toBe(triples.length);
    expect(triplesOf((await get(`/${name}.nt`)).text)).toEqual(triples);
    expect(await triplesOfJsonLd((await get(`/${name}.jsonld`)).text)).toEqual(triples);
  },
);

test('the vocabulary describes each own term that the data use, and its page has an anchor for it', async () => {
  const vocabulary = triplesOf((await get('/vocabulary.ttl')).text);
  const { text: page } = await get('/vocabulary', 'text/html');
  const own = `${base()}/vocabulary#`;
  const termsIn = (text: string) =>
    new Set(
      triplesOf(text)
        .flatMap((line) => line.match(/<[^>]*>/g) ?? [])
        .filter((term) => term.startsWith(`<${own}`) && term !== `<${own}>`),
    );
  const used = new Set([
    ...termsIn(await on.text({ format: 'turtle', of: 'everything' })),
    ...termsIn(await on.text({ format: 'turtle', filter: { museum: { national: true } } })),
    ...termsIn((await get('/dataset.ttl')).text),
  ]);
  expect(used.size).toBeGreaterThan(50);
  for (const term of used) {
    const subject = term.slice(1, -1);
    expect([term, objectsOf(vocabulary, subject, 'http://www.w3.org/2000/01/rdf-schema#comment')]).toEqual([
      term,
      [expect.stringMatching(/^".+"@en$/)],
    ]);
    expect(page).toContain(`id="${subject.slice(own.length)}"`);
  }
});

test('the data set has its version, size, files and service', async () => {
  const triples = triplesOf((await get('/dataset.ttl')).text);
  const dataset = `${base()}/dataset`;
  expect(objectsOf(triples, dataset, 'https://schema.org/version')).toEqual([
    '"2"^^<http://www.w3.org/2001/XMLSchema#integer>',
  ]);
  expect(objectsOf(triples, dataset, 'http://rdfs.org/ns/void#entities')).toEqual([
    '"19"^^<http://www.w3.org/2001/XMLSchema#integer>',
  ]);
  expect(objectsOf(triples, `${dataset}#class-Loan`, 'http://rdfs.org/ns/void#entities')).toEqual([
    '"3"^^<http://www.w3.org/2001/XMLSchema#integer>',
  ]);
  expect(objectsOf(triples, dataset, 'http://purl.org/dc/terms/rights')[0]).toContain('Facts compiled from');
  const files = objectsOf(triples, dataset, 'http://www.w3.org/ns/dcat#distribution');
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const [url] = objectsOf(triples, file.slice(1, -1), 'http://www.w3.org/ns/dcat#downloadURL');
    const head = await fetch(url!.slice(1, -1), { method: 'HEAD' });
    expect([url, head.status]).toEqual([url, 200]);
    const type = head.headers.get('content-type')!.split(';')[0];
    expect(objectsOf(triples, file.slice(1, -1), 'https://schema.org/encodingFormat')).toEqual([`"${type}"`]);
  }
});

test('the page of the data set has the same description as JSON-LD, for search engines for data sets', async () => {
  const { text } = await get('/dataset', 'text/html');
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
  expect(await triplesOfJsonLd(json)).toEqual(triplesOf((await get('/dataset.ttl')).text));
});

test('the shapes use the address of the service', async () => {
  const { response, text } = await get('/shapes.ttl');
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/turtle; charset=utf-8',
  ]);
  const shapes = triplesOf(text);
  expect(
    objectsOf(shapes, `${base()}/vocabulary#LoanShape`, 'http://www.w3.org/ns/shacl#targetClass'),
  ).toEqual([`<${base()}/vocabulary#Loan>`]);
});

import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { onService, parseResponse } from '../../support/onService.js';

const on = onService('small', { limits: { exports: 1, exportsPerClient: 1 } });
const get = async (path: string, init?: RequestInit) =>
  parseResponse(await fetch(`${on.url}report/${path}`, init));
const HOSTILE = '=HYPERLINK("https://example.org","a")<script>alert(1)</script> & "Sons", Ltd';

beforeAll(() =>
  on.graph.run(
    `MATCH (museum:Organisation {id: 'national:tate'}) SET museum.name = $name
     WITH 1 AS one MATCH (version:DataVersion) SET version.number = version.number + 1`,
    { name: HOSTILE },
  ),
);

test.each([
  ['table', 'year: is missing; write a reporting year as 2017/18, or years=2016/17,2017/18.'],
  ['table?year=2018', 'year: "2018" is not a reporting year. Write it as 2017/18.'],
  ['table?years=2016/17,2017/19', 'years: "2017/19" is not a reporting year. Write it as 2017/18.'],
  ['table?year=2017/18&years=2016/17', 'years: use either year or years, not both.'],
  ['table?year=2017/18&format=xls', 'format: "xls" is not allowed: csv, xlsx, json; did you mean xlsx?'],
  ['table?year=2017/18&layout=long', 'layout: "long" is not allowed: tidy, wide.'],
  ['table?year=2017/18&by=place', 'by: "place" is not allowed: museum, region, kind, none.'],
  [
    'table?yaer=2017/18',
    'yaer: there is no such parameter; allowed: format, year, years, museums, measures, by, layout.',
  ],
  [
    'evidence?year=2017/18&measure=display_loans&scope=Mars',
    'measure: the report of 2017/18 has no measure "display_loans" with the scope "Mars"; see the columns measure and scope of /report/table?year=2017/18.',
  ],
  [
    'evidence?year=2017/18&measure=display_loans',
    'scope: is missing; see the columns measure and scope of /report/table.',
  ],
  [
    'evidence?year=2017/18&measure=display_loans&scope=UK&region=Yorkshire and Humber',
    expect.stringMatching(
      /^region: "Yorkshire and Humber" is not allowed: East Midlands, .*; did you mean Yorkshire and the Humber\?$/,
    ),
  ],
  [
    'evidence?year=2017/18&measure=display_loans&scope=UK&kind=museum',
    expect.stringMatching(/^kind: "museum" is not allowed: ARCHIVE, .*; did you mean MUSEUM\?$/),
  ],
  ['table?year=2017/18&year=2016/17', 'year: occurs more than once. Use it only once.'],
])('%s is rejected with what is allowed', async (path, message) => {
  const { status, headers, body } = await get(path);
  expect([status, body]).toEqual([400, { code: 'BAD_USER_INPUT', message }]);
  expect(headers.get('content-disposition')).toBeNull();
});

test('a file has a name, the data version and an ETag; HEAD and 304 have no body', async () => {
  const whole = await get('table?year=2017/18');
  expect(whole.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(whole.headers.get('content-disposition')).toBe('attachment; filename="report-2017-18.csv"');
  expect(whole.headers.get('data-version')).toMatch(/^\d+$/);
  const etag = whole.headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/"/);
  const head = await get('table?year=2017/18', { method: 'HEAD' });
  expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', expect.stringMatching(/^W/)]);
  const same = await get('table?year=2017/18', { headers: { 'if-none-match': etag } });
  expect([same.status, same.text]).toEqual([304, '']);
  const other = await get('table?year=2016/17', { headers: { 'if-none-match': etag } });
  expect(other.status).toBe(200);
});

test('CSV follows RFC 4180 and runs nothing in a spreadsheet; XLSX keeps the text as it is', async () => {
  const file = await fetch(`${on.url}report/table?year=2017/18&format=csv`);
  const text = Buffer.from(await file.arrayBuffer()).toString(); // keeps the byte order mark
  expect(text.startsWith('\ufeffyear,museum,theme,')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.filter(({ museum_id }) => museum_id === 'national:tate')[0]?.museum).toBe(`'${HOSTILE}`);
  const response = await fetch(`${on.url}report/table?year=2017/18&format=xlsx`);
  const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  const museums = sheets[0]!.rows.map((row) => row[1]);
  expect(museums).toContain(HOSTILE);
  expect(sheets.map(({ name }) => name)).toEqual(['Report', 'Columns', 'About']);
  expect(sheets[1]!.rows.slice(1).map(([name]) => name)).toEqual(Object.keys(rows[0]!));
});

test('each count leads to its loans and projects, and each of these to its sources', async () => {
  const { body } = await get('table?year=2017/18&format=json');
  const row = body.rows.find(
    (one: Record<string, string>) => one.measure === 'touring_exhibition_audience' && one.scope === 'UK',
  );
  expect(row).toMatchObject({ museum: 'All national museums', counted_definite: 74000, museum_id: null });
  expect(row.evidence_url.startsWith(`${on.url}report/evidence?`)).toBe(true);
  const evidence = await parseResponse(await fetch(`${row.evidence_url}&format=json`));
  expect(evidence.body.rows).toEqual([
    {
      certainty: 'definite',
      type: 'loan',
      id: 'loan:turner',
      title: 'Turner in Leeds',
      museum_id: 'national:tate',
      museum: HOSTILE,
      partner_id: 'org:leeds',
      partner: 'Leeds City Museum',
      counts_as: 'loan:turner',
      number: 74000,
      source_title: ['example.org › turner', 'Colour at Tate'],
      source_url: ['https://example.org/turner', 'https://example.org/colour'],
      explorer_url: `${on.url}?view=link&one=national%3Atate&other=org%3Aleeds`,
    },
  ]);
});

test('undated loans are listed as such', async () => {
  const { body } = await get(
    'evidence?year=2017/18&measure=research_loan_institutions&scope=worldwide&format=json',
  );
  expect(body.rows.map(({ id, certainty }: Record<string, string>) => [id, certainty])).toEqual([
    ['loan:sketches', 'undated'],
  ]);
});

test('a hostile name stays a text in HTML and Word, and the HTML may load nothing', async () => {
  const { headers, text } = await get('document?year=2017/18');
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('inline; filename="report-2017-18.html"');
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  );
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Sons&quot;, Ltd');
  expect(text).not.toContain('<script');
  const response = await fetch(`${on.url}report/document?year=2017/18&format=docx`);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="report-2017-18.docx"');
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const xml = strFromU8(parts['word/document.xml']!);
  expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Sons&quot;, Ltd');
  expect(xml).not.toContain('<script');
});

test('a document is of one year, in a format that exists', async () => {
  expect((await get('document?year=2017/18&format=pdf')).body.message).toBe(
    'format: "pdf" is not allowed: html, docx.',
  );
  expect((await get('document?years=2016/17,2017/18')).body.message).toBe(
    'years: there is no such parameter; allowed: format, year, museums, measures.',
  );
});

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { matrixCsv } from '../../../src/pages/matrix/csv.js';
import { yearsUntil } from '../../../src/pages/matrix/form.js';
import { matrixOf } from '../../../src/pages/matrix/read.js';
import { matrixPath, readMatrixRequest } from '../../../src/pages/matrix/request.js';
import { MatrixView, rangeOf } from '../../../src/pages/matrix/view.js';

const META = { dataVersion: 3, changed: null, synthetic: false };
const TATE = { id: 'national:tate', name: 'Tate' };
const BM = { id: 'national:bm', name: 'British Museum' };
const partner = (id: string, name: string) => ({ id, name, place: null, region: 'London' });
const UCL = partner('ror:1', 'University College London');
const KCL = partner('ror:2', '=King’s');
const row = (museum: typeof TATE, other: typeof UCL, definite: number, possible: number) => ({
  id: `${museum.id}~${other.id}`,
  museum,
  partner: other,
  definiteLoans: { totalCount: 0 },
  possibleLoans: { totalCount: possible - definite },
  definiteProjects: { totalCount: definite },
  possibleProjects: { totalCount: definite },
});
const MATRIX = matrixOf(
  [row(TATE, KCL, 2, 2), row(TATE, UCL, 0, 3), row(BM, UCL, 11, 11)],
  [TATE, BM, { id: 'n', name: 'Wallace Collection' }],
  {
    totalCount: 3,
    meta: META,
  },
);

test('partners with most museums come first; museums without a partnership are listed apart', () => {
  expect(MATRIX.rows.map(({ partner: { name } }) => name)).toEqual([UCL.name, KCL.name]);
  expect(MATRIX.museums).toEqual([BM, TATE]);
  expect(MATRIX.others).toEqual([{ id: 'n', name: 'Wallace Collection' }]);
});

test('a count is a number if all dates are known well enough, and a range otherwise', () => {
  expect([rangeOf({ definite: 2, possible: 2 }), rangeOf({ definite: 0, possible: 3 })]).toEqual([
    '2',
    '0–3',
  ]);
});

test('each number leads to the evidence; a pair without one is empty, not 0', () => {
  const request = readMatrixRequest({ year: '2017/18', region: 'London' });
  const html = renderToStaticMarkup(createElement(MatrixView, { matrix: MATRIX, request }));
  expect(html).toContain(
    '<td class="shade-2"><a href="/partnerships/national:tate~ror:1" aria-label="0–3: University College London and Tate"',
  );
  expect(html).toContain('<td class="shade-4"><a href="/partnerships/national:bm~ror:1"');
  expect(html).toContain('<td></td>');
  expect(html).toContain('National museums without one here: Wallace Collection.');
  expect(html).toContain('href="/matrix.csv?kind=UNIVERSITY&amp;region=London&amp;year=2017%2F18"');
});

test('the file has one row per partner, and no text that a spreadsheet would evaluate', () => {
  expect(matrixCsv(MATRIX, 'https://example.org').split('\r\n')).toEqual([
    '\ufeffpartner_id,partner,place,region,British Museum,Tate,museums,address',
    'ror:1,University College London,,London,11,0–3,2,https://example.org/organisations/ror:1/university-college-london',
    "ror:2,'=King’s,,London,,2,1,https://example.org/organisations/ror:2/kings",
    '',
  ]);
});

test('a value that is not allowed is refused, and the address of a selection leads to the same one', () => {
  expect(readMatrixRequest({ kind: '', region: '', year: '' })).toEqual({ kind: 'UNIVERSITY' });
  expect(() => readMatrixRequest({ kind: 'x' })).toThrow('kind: "x" is not allowed; use one of ');
  expect(() => readMatrixRequest({ region: 'Mars' })).toThrow('region: "Mars" is not allowed; use one of ');
  expect(() => readMatrixRequest({ year: '17' })).toThrow(
    'year: "17" is not a reporting year such as 2017/18.',
  );
  const asked = { kind: 'SCHOOL', region: 'Wales', year: '2016/17' };
  const { searchParams } = new URL(matrixPath(readMatrixRequest(asked)), 'https://example.org');
  expect(Object.fromEntries(searchParams)).toEqual(asked);
});

test('the years of the form end with the reporting year of today', () => {
  expect(yearsUntil(new Date('2026-03-31'))[0]).toBe('2025/26');
  expect(yearsUntil(new Date('2026-04-01')).slice(0, 2)).toEqual(['2026/27', '2025/26']);
});

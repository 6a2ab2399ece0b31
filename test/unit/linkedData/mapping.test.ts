import { addressesAt } from '../../../src/linkedData/addresses.js';
import { dated, figurePeriod, periodFacts, yearBetween } from '../../../src/linkedData/dates.js';
import { MAPPINGS, withoutRepetition } from '../../../src/linkedData/describe.js';
import type { Term } from '../../../src/linkedData/terms.js';
import { text } from '../../../src/linkedData/terms.js';

const at = addressesAt('https://graph.example.org');
const shown = (term: Term | null): string => {
  if (term === null) return 'none';
  if ('iri' in term) return `<${term.iri.replace(at.base, '')}>`;
  return 'name' in term ? term.name : [term.text, term.datatype].filter(Boolean).join(' ');
};

/** The descriptions of a row, each fact as a line; of organisations without identifiers unless the row has some. */
const described = (table: string, row: object) =>
  Object.fromEntries(
    MAPPINGS[table]!({ identifiers: [], ...row }, at).map(({ subject, facts }) => [
      subject.replace(at.base, ''),
      facts.map(([property, object]) => `${property} ${shown(object)}`),
    ]),
  );

test.each([
  ['2007', 'xsd:gYear'],
  ['2007-10', 'xsd:gYearMonth'],
  ['2018-02-10', 'xsd:date'],
  ['2014?', 'edtf:EDTF'],
  ['200X', 'edtf:EDTF'],
  ['[2016..2018]', 'edtf:EDTF'],
])('the date %s is a %s: never more precise than stated', (date, type) => {
  expect(shown(dated(date))).toBe(`${date} ${type}`);
});

test.each([
  ['2017-11', '2018-03', ['start 2017-11', 'end 2018-03', 'period 2017-11/2018-03']],
  ['2014?', null, ['start 2014?', 'period 2014?/']],
  [null, '2019', ['end 2019', 'period /2019']],
  ['2017', '..', ['start 2017', 'openEnded true', 'period 2017/..']],
  ['[2016..2018]', '2019', ['start [2016..2018]', 'end 2019']],
  [null, null, []],
])('the period from %s to %s', (start, end, expected) => {
  expect(
    periodFacts(start, end).map(([property, term]) => `${property.slice(4)} ${shown(term).split(' ')[0]}`),
  ).toEqual(expected);
});

test('years and reporting years in EDTF', () => {
  expect([yearBetween(1819, 1821), yearBetween(1857, 1857)].map(shown)).toEqual([
    '[1819..1821] edtf:EDTF',
    '1857 edtf:EDTF',
  ]);
  expect(['2017/18', '2024', 'about 2000'].map((year) => shown(figurePeriod(year)))).toEqual([
    '2017-04/2018-03 edtf:EDTF',
    '2024 edtf:EDTF',
    'none',
  ]);
});

test('identifiers of registers are exact matches; all are kept as stated', () => {
  const identifiers = [
    'ror:02jx3x895',
    'wikidata:Q42',
    'mm:mm.domus.WM019',
    'gb-chc:1089464',
    'constructor:1',
  ];
  const facts = described('organisations', { id: 'org:1', name: 'One', identifiers })[
    '/id/organisations/org:1'
  ]!;
  expect(facts.filter((fact) => fact.startsWith('skos:'))).toEqual([
    'skos:exactMatch <https://ror.org/02jx3x895>',
    'skos:exactMatch <http://www.wikidata.org/entity/Q42>',
    'skos:exactMatch <http://bbk.ac.uk/MuseumMapProject/def/Museum/id/n0/mm.domus.WM019>',
  ]);
  expect(facts.filter((fact) => fact.startsWith('schema:identifier'))).toHaveLength(5);
});

test('unknown values give no triples', () => {
  expect(described('organisations', { id: 'org:1', name: 'One', kind: 'CHARITY' })).toEqual({
    '/id/organisations/org:1': [
      'rdf:type org:Organization',
      'rdf:type schema:Organization',
      'dcterms:identifier org:1',
      'rdfs:label One',
      'schema:name One',
      'mpg:kind mpg:OrganisationKind-CHARITY',
    ],
  });
});

test('ids are encoded in addresses; colons and tildes stay readable', () => {
  expect(at.thing('organisations', 'org:a/b c#d')).toBe(
    'https://graph.example.org/id/organisations/org:a%2Fb%20c%23d',
  );
  expect(at.thing('partnerships', 'national:tate~org:leeds')).toBe(
    'https://graph.example.org/id/partnerships/national:tate~org:leeds',
  );
});

test('a grant with an amount', () => {
  const row = { type: 'FUNDS', from_id: 'org:ahrc', to_id: 'loan:1', amount: 99.5, currency: 'GBP' };
  expect(described('relations', row)).toEqual({
    '/id/loans/loan:1': [
      'schema:funder </id/organisations/org:ahrc>',
      'schema:funding </id/loans/loan:1#funding-org:ahrc>',
    ],
    '/id/loans/loan:1#funding-org:ahrc': [
      'rdf:type schema:MonetaryGrant',
      'schema:funder </id/organisations/org:ahrc>',
      'schema:fundedItem </id/loans/loan:1>',
      'schema:amount </id/loans/loan:1#amount-org:ahrc>',
    ],
    '/id/loans/loan:1#amount-org:ahrc': [
      'rdf:type schema:MonetaryAmount',
      'schema:value 99.5 xsd:decimal',
      'schema:currency GBP',
    ],
  });
});

test('a licence that is an SPDX identifier or an address is an address, any other a text', () => {
  const licences = ['OGL-UK-3.0', 'https://example.org/terms', 'for teaching only'].map((licence) =>
    described('sources', { id: 'source:1', title: 'One', licence })['/id/sources/source:1']!.at(-1),
  );
  expect(licences).toEqual([
    'schema:license <https://spdx.org/licenses/OGL-UK-3.0>',
    'schema:license <https://example.org/terms>',
    'schema:license for teaching only',
  ]);
});

test('consecutive descriptions of one subject are joined, and no fact is stated twice', () => {
  const one = (name: string) => ({ subject: 'a', facts: [['schema:name', text(name)]] as const });
  expect(withoutRepetition([one('x'), one('y'), one('x'), { ...one('x'), subject: 'b' }])).toEqual([
    { subject: 'a', facts: [...one('x').facts, ...one('y').facts] },
    { subject: 'b', facts: one('x').facts },
  ]);
});

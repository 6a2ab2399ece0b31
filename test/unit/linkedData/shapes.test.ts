import { addressesAt } from '../../../src/linkedData/addresses.js';
import { MAPPINGS } from '../../../src/linkedData/describe.js';
import { prefixesOf } from '../../../src/linkedData/prefixes.js';
import { TURTLE } from '../../../src/linkedData/syntaxes/turtle.js';
import { violationsIn } from '../../support/shapes.mjs';

const BASE = 'https://graph.example.org';

/** Rows of the tables as Turtle. */
async function turtleOf(rows: readonly (readonly [table: string, row: object])[]): Promise<string> {
  async function* batches() {
    for (const [table, row] of rows) yield MAPPINGS[table]!({ identifiers: [], ...row }, addressesAt(BASE));
  }
  let whole = '';
  for await (const part of TURTLE.write(batches(), prefixesOf(BASE), `${BASE}/dataset`)) whole += part;
  return whole;
}

const organisation = (id: string, more: object = {}): readonly [string, object] => [
  'organisations',
  { id, name: id, kind: 'MUSEUM', collective: false, ...more },
];
const SOURCE = ['sources', { id: 'source:1', title: 'One', title_is_derived: false }] as const;
const evidence = (id: string) =>
  ['relations', { type: 'EVIDENCED_BY', from_id: id, to_id: 'source:1' }] as const;
const loan = (more: object = {}): (readonly [string, object])[] => [
  organisation('org:1'),
  organisation('org:2'),
  SOURCE,
  ['loans', { id: 'loan:1', title: 'One', purpose: 'DISPLAY', ...more }],
  ['relations', { type: 'LENT', from_id: 'org:1', to_id: 'loan:1' }],
  ['relations', { type: 'TO', from_id: 'loan:1', to_id: 'org:2' }],
  evidence('loan:1'),
];
const figure = (more: object): (readonly [string, object])[] => [
  SOURCE,
  ['figures', { id: 'figure:1', title: 'One', year: '2024', measure: 'visits', ...more }],
  evidence('figure:1'),
];
const violations = async (rows: readonly (readonly [string, object])[]) =>
  (await violationsIn(await turtleOf(rows), BASE)).map((line) => line.replaceAll(/\S*[/#]/g, ''));

test('a loan and a figure fit the shapes', async () => {
  expect(
    await violations(loan({ start: '2014?', start_earliest: '2014-01-01', start_latest: '2014-12-31' })),
  ).toEqual([]);
  expect(await violations(figure({ status: 'STATED', value: 0 }))).toEqual([]);
  expect(await violations(figure({ status: 'UNKNOWN' }))).toEqual([]);
});

test.each<[string, readonly (readonly [string, object])[], string[]]>([
  ['an organisation without a name', [organisation('org:1', { name: '' })], ['org:1 ']],
  ['a latitude of 91', [organisation('org:1', { latitude: 91, longitude: 0 })], ['coordinates latitude']],
  ['a loan without a purpose', loan({ purpose: null }), ['loan:1 purpose']],
  [
    'a loan without a lender',
    loan().filter(([, row]) => !('type' in row && row.type === 'LENT')),
    ['loan:1 lender'],
  ],
  ['a loan without a source', loan().slice(0, -1), ['loan:1 ']],
  ['a start that is no EDTF date', loan({ start: 'spring 2018' }), ['loan:1 ']],
  [
    'an earliest start after the latest',
    loan({ start_earliest: '2015-01-01', start_latest: '2014-12-31' }),
    ['loan:1 '],
  ],
  ['fewer than no objects', loan({ objects: -1 }), ['loan:1 ']],
  ['a figure without the value that is stated', figure({ status: 'STATED' }), ['figure:1 ']],
  ['a figure with a value that is not stated', figure({ status: 'UNKNOWN', value: 3 }), ['figure:1 ']],
  [
    'a currency that is none',
    [
      ...loan(),
      [
        'relations',
        {
          type: 'FUNDS',
          from_id: 'org:1',
          to_id: 'loan:1',
          amount: 5,
          currency: 'pounds',
          source_ids: ['source:1'],
        },
      ],
    ],
    ['amount-org:1 currency'],
  ],
])('%s violates the shapes', async (_what, rows, expected) => {
  expect(await violations(rows)).toEqual(expected);
});

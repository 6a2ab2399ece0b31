import { kindAndPlace, mostFrequent, summaryOf } from '../../../src/pages/organisationSummary.js';

const TATE = {
  kind: 'MUSEUM',
  national: true,
  place: 'London',
  region: 'London',
  country: 'United Kingdom',
  partners: 121,
  regions: [{ key: 'London' }, { key: 'Wales' }, { key: 'ABROAD' }, { key: null }],
  candidates: [
    { id: 'a', name: 'British Museum', loans: 3, projects: 1 },
    { id: 'b', name: 'Firstsite', loans: 0, projects: 2 },
    { id: 'a', name: 'British Museum', loans: 3, projects: 1 },
  ],
  firstYear: 2002,
  groups: 0,
};

test('the key facts: partners, regions, most frequent partner, earliest start', () => {
  expect(kindAndPlace(TATE)).toBe('National museum, London, United Kingdom');
  expect(summaryOf(TATE)).toBe(
    'Works with 121 organisations in 2 regions and nations of the UK and abroad; most often with British Museum; earliest known start in 2002.',
  );
});

test('nothing recorded is not stated as 0', () => {
  expect(summaryOf({ ...TATE, partners: 0, regions: [] })).toBe(
    'No partner is recorded in this sample; that does not mean that it has none.',
  );
  expect(summaryOf({ ...TATE, partners: 1, regions: [{ key: null }], firstYear: null })).toBe(
    'Works with 1 organisation.',
  );
  expect(
    summaryOf({ ...TATE, partners: 2, regions: [{ key: 'ABROAD' }], candidates: [], firstYear: null }),
  ).toBe('Works with 2 organisations, abroad.');
});

test('no partner is the most frequent one if many share the highest number, or it is 1', () => {
  const four = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, loans: 2, projects: 0 }));
  expect(mostFrequent(four)).toEqual([]);
  expect(mostFrequent(four.slice(0, 2))).toEqual(['a', 'b']);
  expect(mostFrequent([{ id: 'a', name: 'a', loans: 1, projects: 0 }])).toEqual([]);
});

test('unnamed groups are stated next to the named partners', () => {
  expect(summaryOf({ ...TATE, groups: 1 })).toMatch(
    /^Works with [\d,]+ organisations and 1 unnamed group in /,
  );
});

import { localAuthoritiesTable } from '../../../src/ingest/buildLocalAuthorities.js';
import { readTables } from '../../../src/ingest/tables.js';

const register = (...rows: (readonly [string, string, string])[]) =>
  [
    'place,region,nation,local_authority',
    ...rows.map(([place, region, authority]) => `${place},${region},England,"${authority}"`),
  ].join('\n');

const times = (count: number, row: readonly [string, string, string]) =>
  Array.from({ length: count }, () => row);

test('a place lies where nine of ten of its museums do, or more than half under its own name', () => {
  const [south, east] = ['South West (English Region)', 'East of England (English Region)'];
  const table = localAuthoritiesTable(
    register(
      ...times(9, ['Bath', south, 'Bath and North East Somerset']),
      ...times(1, ['Bath', south, 'Mendip']),
      ...times(3, ['Cambridge', east, 'Cambridge']),
      ...times(2, ['Cambridge', east, 'South Cambridgeshire']),
      ...times(5, ['Ely', east, 'East Cambridgeshire']),
      ...times(1, ['Ely', east, 'Fenland']),
      ...times(1, ['nr Wells', south, 'Mendip']),
      ...times(1, ['Wells', south, 'NA']),
      ...times(1, ['Bristol', south, 'Bristol, City of']),
    ),
  );
  expect(table.split('\n')).toEqual([
    'place,region,local_authority,museums,of_museums',
    'Bath,South West,Bath and North East Somerset,9,10',
    'Bristol,South West,"Bristol, City of",1,1',
    'Cambridge,East of England,Cambridge,3,5',
    '',
  ]);
});

test('the shipped table says where a town lies, and nothing of London', () => {
  const tables = readTables();
  expect(tables.localAuthority('Hull', 'Yorkshire and the Humber')).toBe('Kingston upon Hull, City of');
  expect(tables.localAuthority('Newport', 'South East')).toBe('Isle of Wight');
  expect(tables.localAuthority('Newport', 'Wales')).toBe('Newport');
  expect(tables.localAuthority('London', 'London')).toBeUndefined();
});

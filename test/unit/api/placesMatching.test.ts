import { type FoundPlace, placesMatching } from '../../../src/api/placesMatching.js';

const place = (
  name: string,
  region: string | null,
  country: string | null = 'United Kingdom',
): FoundPlace => ({
  name,
  region,
  country,
  organisationCount: 1,
  partnershipCount: 2,
});
const names = (text: string, places: FoundPlace[]) => placesMatching(text, places).map(({ name }) => name);

test('the words of a place are complete or prefixes, in any order; exact names come first', () => {
  const places = [
    place('Leeds Bradford', 'Yorkshire'),
    place('Leeds', 'Yorkshire'),
    place('London', 'London'),
  ];
  expect(names('leeds', places)).toEqual(['Leeds', 'Leeds Bradford']);
  expect(names('brad LEEDS', places)).toEqual(['Leeds Bradford']);
  expect(names('castle', places)).toEqual([]);
});

test('“St” and “Saint” are the same', () => {
  expect(names('saint ives', [place('St Ives', 'South West')])).toEqual(['St Ives']);
});

test('places of one name in two countries are separate; a UK place without a region belongs to the one with a region', () => {
  const perths = [place('Perth', 'Scotland'), place('Perth', null, 'Australia'), place('Perth', null)];
  expect(placesMatching('perth', perths)).toEqual([
    { ...place('Perth', 'Scotland'), organisationCount: 2, partnershipCount: 4 },
    place('Perth', null, 'Australia'),
  ]);
});

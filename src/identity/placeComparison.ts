import { normaliseName } from '../domain/names.js';
import { ENGLISH_REGIONS } from '../domain/regions.js';
import type { Party } from './party.js';
import { weight } from './weights.js';

/** Relation of two parties' places. OTHER_COUNTRY is definite; OTHER means definitely or possibly another place in one country. */
export type Place = 'SAME' | 'OTHER' | 'OTHER_COUNTRY' | 'UNKNOWN';

export interface PlaceComparison {
  readonly where: Place;
  /** Both countries are known and the same. */
  readonly sameCountry: boolean;
  /** Both countries are the same, and neither is assumed. */
  readonly statedCountry: boolean;
  /** The stated coordinates are farther apart than `farKilometres`. */
  readonly far: boolean;
  /** Both regions are known and different. */
  readonly otherRegion: boolean;
}

const UNITED_KINGDOM = new Set([
  'england',
  'great britain',
  'northern ireland',
  'scotland',
  'uk',
  'gb',
  'united kingdom',
  'wales',
]);
const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map([
  ['usa', 'united states'],
  ['us', 'united states'],
  ['united states of america', 'united states'],
  ['eire', 'ireland'],
  ['republic of ireland', 'ireland'],
]);

function countryOf({ country, region }: Party): string | undefined {
  const name = normaliseName(country ?? '');
  const isHome = UNITED_KINGDOM.has(name) || (!name && UNITED_KINGDOM.has(normaliseName(region ?? '')));
  return isHome ? 'united kingdom' : (COUNTRY_NAMES.get(name) ?? name) || undefined;
}

/** Compares two locations: country first, then coordinates, place and region. */
export function comparePlaces(one: Party, other: Party): PlaceComparison {
  const [here, there] = [countryOf(one), countryOf(other)];
  const apart = kilometres(one, other);
  const far = apart !== undefined && apart > weight('farKilometres');
  const sameCountry = here !== undefined && here === there;
  const isSupposed = Boolean(one.countrySupposed || other.countrySupposed);
  const statedCountry = sameCountry && !isSupposed;
  const known = { sameCountry, statedCountry, far, otherRegion: regionsDiffer(one, other) };
  if (here && there && here !== there && !isSupposed) return { ...known, where: 'OTHER_COUNTRY' };
  const place = isMergedPlace(one, other) || isMergedPlace(other, one) || placesAgree(one, other);
  if (place === true || (apart !== undefined && apart <= weight('nearKilometres')))
    return { ...known, where: 'SAME', far: false };
  if (place === false || far) return { ...known, where: 'OTHER' };
  return { ...known, where: known.otherRegion ? 'OTHER' : 'UNKNOWN' };
}

const townOf = (place: string) =>
  normaliseName(place)
    .replace(/^(?:nr|near) /, '')
    .replace(/\bst\b/g, 'saint');

/** True if a person merged an organisation in this place into the other one. */
const isMergedPlace = ({ place }: Party, { mergedPlaces = [] }: Party): boolean =>
  place !== undefined && mergedPlaces.some((one) => townOf(one) === townOf(place));

/** Undefined if a place is unknown. `Newcastle` agrees with `Newcastle upon Tyne`, `Kew` with a place in the region London. */
function placesAgree(one: Party, other: Party): boolean | undefined {
  if (!one.place || !other.place) return undefined;
  const [here, there] = [townOf(one.place), townOf(other.place)];
  if (here === there) return true;
  if (` ${here} `.includes(` ${there} `) || ` ${there} `.includes(` ${here} `)) return true;
  const inLondon = (party: Party, place: string) =>
    place === 'london' || normaliseName(party.region ?? '') === 'london';
  const eitherIsLondon = here === 'london' || there === 'london';
  return eitherIsLondon && inLondon(one, here) && inLondon(other, there);
}

function regionsDiffer(one: Party, other: Party): boolean {
  const [here, there] = [normaliseName(one.region ?? ''), normaliseName(other.region ?? '')];
  const [home, away] = [nationOf(here), nationOf(there)];
  if (home && away && home !== away) return true;
  const isSpecific = (region: string) => region !== '' && !UNITED_KINGDOM.has(region);
  return isSpecific(here) && isSpecific(there) && here !== there;
}

const NATIONS = new Set(['england', 'northern ireland', 'scotland', 'wales']);
const IN_ENGLAND: ReadonlySet<string> = new Set(ENGLISH_REGIONS.map(normaliseName));

/** The part of the United Kingdom that a normalised region is, or is in; undefined if unknown. */
const nationOf = (region: string): string | undefined =>
  IN_ENGLAND.has(region) ? 'england' : NATIONS.has(region) ? region : undefined;

/** Approximate distance of two parties in kilometres, precise enough for towns; undefined if coordinates are missing. */
function kilometres(one: Party, other: Party): number | undefined {
  const { latitude: a, longitude: b } = one;
  const { latitude: c, longitude: d } = other;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const east = (d - b) * Math.cos((((a + c) / 2) * Math.PI) / 180);
  return 111.2 * Math.hypot(c - a, east);
}

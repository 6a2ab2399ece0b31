import { normaliseName } from '../domain/names.js';
import { wordForms } from './searchText.js';

/** A place with the numbers of its organisations and partnerships. */
export interface FoundPlace {
  readonly name: string;
  readonly region: string | null;
  readonly country: string | null;
  readonly organisationCount: number;
  readonly partnershipCount: number;
}

const HOME = 'United Kingdom';

/** The places whose names have all words of the text, complete or as a prefix. Exact names first; otherwise in the given order. */
export function placesMatching(text: string, places: readonly FoundPlace[]): FoundPlace[] {
  const exact = normaliseName(text);
  const words = exact.split(' ').filter((word) => word !== '');
  const matching = places.filter(({ name }) => {
    const parts = normaliseName(name).split(' ');
    return words.every((word) => wordForms(word).some((form) => parts.some((part) => part.startsWith(form))));
  });
  const isExact = ({ name }: FoundPlace) => normaliseName(name) === exact;
  return withStatedRegion([...matching.filter(isExact), ...matching.filter((one) => !isExact(one))]);
}

/** Adds the numbers of a place in the UK without a stated region to the one place of this name that has a region. */
function withStatedRegion(places: readonly FoundPlace[]): FoundPlace[] {
  const isVague = ({ region, country }: FoundPlace) => region === null && country === HOME;
  const regionsOf = (name: string) => places.filter((one) => one.name === name && one.region !== null);
  return places.flatMap((one) => {
    const stated = regionsOf(one.name);
    if (stated.length !== 1) return [one];
    if (isVague(one)) return [];
    if (one.region === null) return [one];
    const vague = places.filter((other) => other.name === one.name && isVague(other));
    const sum = (key: 'organisationCount' | 'partnershipCount') =>
      vague.reduce((total, other) => total + other[key], one[key]);
    return [
      { ...one, organisationCount: sum('organisationCount'), partnershipCount: sum('partnershipCount') },
    ];
  });
}

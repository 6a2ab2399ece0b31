import { sortableName } from '../domain/names.js';
import type { Judgement, Party } from './party.js';
import { comparePlaces } from './placeComparison.js';
import { weight } from './weights.js';

/** The scheme of an identifier: `ror` of `ror:02mb95055`. */
export const schemeOf = (identifier: string): string => identifier.slice(0, identifier.indexOf(':'));

/** Numbers assigned by data senders. One organisation may have two different numbers of this scheme. */
const OWN_NUMBERS = 'own';

/** Two different identifiers of one scheme, one from each list: evidence of two organisations. */
export function identifierClash(
  one: readonly string[] = [],
  other: readonly string[] = [],
): readonly [string, string] | undefined {
  for (const mine of one) {
    const scheme = schemeOf(mine);
    if (scheme === OWN_NUMBERS) continue;
    const theirs = other.find((identifier) => schemeOf(identifier) === scheme && identifier !== mine);
    if (theirs) return [mine, theirs];
  }
  return undefined;
}

export const sharedIdentifier = (one: Party, other: Party): string | undefined =>
  one.identifiers?.find((identifier) => other.identifiers?.includes(identifier));

/** DIFFERENT if one is a site of the other, or if they are sites of different organisations. */
export function bySites(one: Party, other: Party): Judgement | undefined {
  if (isSiteOf(one, other)) return different(`${one.name} is a site of ${other.name}`);
  if (isSiteOf(other, one)) return different(`${other.name} is a site of ${one.name}`);
  const [here, there] = [one.siteOf, other.siteOf];
  const comparable = here && there && here.includes(':') === there.includes(':');
  if (!comparable || sortableName(here) === sortableName(there)) return undefined;
  return different('they are sites of different organisations');
}

const isSiteOf = ({ siteOf }: Party, { id, name }: Party) =>
  siteOf !== undefined && (siteOf === id || sortableName(siteOf) === sortableName(name));

/**
 * True if identifiers, sites or countries exclude that two parties are one organisation, whatever their names. Two members of one group
 * must never be apart.
 */
export const areApart = (one: Party, other: Party): boolean =>
  identifierClash(one.identifiers, other.identifiers) !== undefined ||
  bySites(one, other) !== undefined ||
  comparePlaces(one, other).where === 'OTHER_COUNTRY';

const different = (reason: string): Judgement => ({
  judgement: 'DIFFERENT',
  score: weight('differentAtMost'),
  reason,
});

import { normaliseName, sortableName } from '../domain/names.js';
import { OrganisationKind } from '../domain/words.js';
import type { Match, Party } from '../identity/party.js';

/**
 * Resolves an unsure match by context, for example a common name ("Heritage Centre") without a place. Within one return the same name means
 * the same organisation. The same applies to sites of one parent, and to bodies whose name is unique in a country.
 */
export function settledByContext(party: Party, match: Match, context: Context): Match | undefined {
  const { party: candidate } = match;
  if (match.judgement !== 'UNSURE' || !sameName(party, candidate)) return undefined;
  if (!context.isByTable && !nothingAgainst(party, candidate)) return undefined;
  const why = whySettled(party, candidate, context);
  if (!why) return undefined;
  return {
    party: candidate,
    judgement: 'SAME',
    score: match.score,
    reason: `the names are the same, and ${why}`,
  };
}

export interface Context {
  /** The return has named the candidate before. */
  readonly isOfThisReturn: boolean;
  /** The name comes from the corrections table. */
  readonly isByTable: boolean;
}

function whySettled(
  party: Party,
  candidate: Party,
  { isOfThisReturn, isByTable }: Context,
): string | undefined {
  if (isByTable) return 'the corrections table confirms it';
  if (party.siteOf && party.siteOf === candidate.siteOf) return 'they are sites of one organisation';
  if (isOfThisReturn) return 'the same return uses it for both';
  return isOnceInACountry(party) || isOnceInACountry(candidate)
    ? 'a country has only one organisation with such a name'
    : undefined;
}

const namesOf = ({ name, otherNames = [] }: Party) => [name, ...otherNames].map(sortableName);

const sameName = (one: Party, other: Party) => {
  const names = new Set(namesOf(other));
  return namesOf(one).some((name) => names.has(name));
};

/** True if neither place nor country nor region contradicts the match. Unknown values contradict nothing. */
function nothingAgainst(one: Party, other: Party): boolean {
  const differ = (key: 'place' | 'country' | 'region') => one[key] && other[key] && one[key] !== other[key];
  const otherCountry = differ('country') && !one.countrySupposed && !other.countrySupposed;
  return !differ('place') && !otherCountry && !(differ('region') && !one.place && !other.place);
}

const ONCE_WORDS = new Set(
  'national royal british england english scotland scottish wales welsh ireland irish uk britain world international imperial european commonwealth victoria'.split(
    ' ',
  ),
);

const ONCE_KINDS = new Set<OrganisationKind | undefined>([
  OrganisationKind.UNIVERSITY,
  OrganisationKind.FUNDER,
  OrganisationKind.GOVERNMENT_BODY,
  OrganisationKind.SECTOR_BODY,
  OrganisationKind.RESEARCH_INSTITUTE,
  OrganisationKind.LEARNED_SOCIETY,
  OrganisationKind.NETWORK,
  OrganisationKind.COMPANY,
]);

const isOnceInACountry = ({ name, kind }: Party) =>
  ONCE_KINDS.has(kind) ||
  normaliseName(name)
    .split(' ')
    .some((word) => ONCE_WORDS.has(word));

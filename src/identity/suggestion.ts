import type { Match } from './party.js';

/**
 * Suggestion for a name that was not recognised, from its matches (best first): `did you mean University of Leeds (Leeds, ROR 024mrxd33)?`
 * Undefined if none is similar.
 */
export function suggestion(matches: readonly Match[]): string | undefined {
  const best = matches.find((match) => match.judgement !== 'DIFFERENT');
  if (!best) return undefined;
  const { name, place, identifiers = [], otherNames = [] } = best.party;
  const ror = identifiers.find((identifier) => identifier.startsWith('ror:'));
  const about = [place, ror && `ROR ${ror.slice(4)}`].filter(Boolean).join(', ');
  const also = !about && otherNames[0] ? `also ${otherNames[0]}` : about;
  return `did you mean ${name}${also ? ` (${also})` : ''}?`;
}

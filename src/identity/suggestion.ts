import type { Match } from './party.js';

/**
 * One sentence for somebody whose name was not recognised, from the matches of the name (best first); undefined where none is
 * near: `did you mean University of Leeds (Leeds, ROR 024mrxd33)?`
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

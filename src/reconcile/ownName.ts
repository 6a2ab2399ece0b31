import { sortableName } from '../domain/names.js';
import type { Match, Party } from '../identity/party.js';
import { comparePlaces } from '../identity/placeComparison.js';

/** Minimum score of the only organisation of a name, and maximum score of the others. */
const OWN_NAME = 0.9;
const OTHERS = 0.74;

/** True if the candidate has exactly the given name, as its own or as another one. */
export function hasNameOf({ name }: Party, { party }: Match): boolean {
  const wanted = sortableName(name);
  return (
    wanted !== '' && [party.name, ...(party.otherNames ?? [])].some((own) => sortableName(own) === wanted)
  );
}

/**
 * The candidate whose own name is exactly the given one, if no other candidate has that name and nothing in the query contradicts it.
 * Candidates include all organisations with exactly the name. An identifier in the query decides instead of the name.
 */
export function ownerOfName(mention: Party, matches: readonly Match[]): Match | undefined {
  const [only, ...more] = matches.filter((match) => hasNameOf(mention, match));
  if (!only || more.length > 0 || mention.identifiers) return undefined;
  const isOwn = sortableName(only.party.name) === sortableName(mention.name);
  return isOwn && !contradicts(mention, only) ? only : undefined;
}

function contradicts(mention: Party, { party, judgement }: Match): boolean {
  const { where } = comparePlaces(mention, party);
  const kindsDiffer = mention.kind !== undefined && party.kind !== undefined && mention.kind !== party.kind;
  return judgement === 'DIFFERENT' || where === 'OTHER' || where === 'OTHER_COUNTRY' || kindsDiffer;
}

/** The matches with the owner of the name judged SAME, and no other: `City Museum` is the only one that has this name. */
export function decidedByOwnName(owner: Match, matches: readonly Match[]): Match[] {
  return matches.map((match) => {
    if (match === owner) return match.judgement === 'SAME' ? match : same(match);
    if (match.judgement === 'DIFFERENT') return match;
    return { ...match, judgement: 'UNSURE', score: Math.min(match.score, OTHERS) };
  });
}

const same = (match: Match): Match => ({
  ...match,
  judgement: 'SAME',
  score: Math.max(match.score, OWN_NAME),
  reason: 'the names are the same, and no other organisation has this name',
});

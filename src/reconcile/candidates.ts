import type { GraphClient } from '../database/client.js';
import { normaliseName } from '../domain/names.js';
import { matchParties } from '../identity/match.js';
import type { Match, Party } from '../identity/party.js';
import { type Entity, entitiesOf, whereOf } from './entities.js';
import { type Feature, featuresOf } from './features.js';
import { idsIn } from './identifiers.js';
import { mentionOf } from './mention.js';
import { decidedByOwnName, hasNameOf, ownerOfName } from './ownName.js';
import type { ReconcileQuery } from './queries.js';
import { type TypeName, typesOf } from './types.js';

/**
 * A candidate as defined by the specification. `score` is 0 to 100; `match`: can be accepted without review.
 */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Kind and place, and reasons for or against the match. */
  readonly description: string;
  readonly type: readonly TypeName[];
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly Feature[];
}

/** Factor for the score of another type if the requested type is only preferred. */
const OTHER_TYPE = 0.5;

/** Minimum score; below it a candidate shares only a word or two with the name. */
const LEAST = 0.25;

/** Score of a candidate with the same name that is judged to be another organisation. */
const NAMESAKE = 0.5;

/**
 * Score from which an unsure candidate is a rival: it has the same words, in another order or in the plural.
 */
const RIVAL = 0.75;

/**
 * Candidates of each query, best first. The queries of a batch share reads but do not influence each other.
 * An id in place of a name (`national:tate`, a ROR id) finds the organisation that has or had it.
 * `match` is true for at most one candidate, of a requested type: see `theOne`.
 */
export async function reconcile(
  graph: GraphClient,
  queries: readonly ReconcileQuery[],
): Promise<Candidate[][]> {
  const mentions = queries.map(mentionOf);
  const named = mentions.filter(({ name }) => normaliseName(name) !== '');
  const [known, matches] = await Promise.all([
    entitiesOf(graph, mentions.flatMap(idsOf)),
    named.length > 0 ? matchParties(graph, named, { similarToo: true }) : [],
  ]);
  const found = new Map(named.map((mention, at) => [mention, matches[at] ?? []]));
  return queries.map((query, at) => {
    const mention = mentions[at] as Party;
    return candidatesFrom(query, mention, [...byId(mention, known), ...(found.get(mention) ?? [])]);
  });
}

/**
 * Ids that identify the organisation without matching: an id in place of the name, and the identifiers of a
 * query without a name.
 */
function idsOf(mention: Party): string[] {
  const given = normaliseName(mention.name) === '' ? (mention.identifiers ?? []) : [];
  return [...idsIn(mention.name), ...given];
}

function byId(mention: Party, known: ReadonlyMap<string, Entity>): Match[] {
  return idsOf(mention).flatMap((id) => {
    const entity = known.get(id);
    if (!entity) return [];
    const reason = id === entity.id ? 'it has this id' : `${id} is one of its ids`;
    return [{ party: partyOf(entity), judgement: 'SAME', score: 1, reason }];
  });
}

function partyOf(entity: Entity): Party {
  return {
    id: entity.id,
    name: entity.name,
    kind: entity.kind as NonNullable<Party['kind']>,
    national: entity.national,
    identifiers: entity.identifiers,
    ...(entity.place !== null && { place: entity.place }),
    ...(entity.region !== null && { region: entity.region }),
    ...(entity.country !== null && { country: entity.country }),
  };
}

function candidatesFrom(query: ReconcileQuery, mention: Party, matches: readonly Match[]): Candidate[] {
  const once = matches.filter(
    ({ party }, at) => matches.findIndex((other) => other.party.id === party.id) === at,
  );
  const isOfType = new Map(once.map(({ party }) => [party, fits(query, party)]));
  const owner = ownerOfName(
    mention,
    once.filter(({ party }) => isOfType.get(party)),
  );
  const judged = owner ? decidedByOwnName(owner, once) : once.map((match) => namesake(mention, match));
  const candidates = judged.filter(
    ({ party, score }) => score >= LEAST && (isOfType.get(party) || !query.strict),
  );
  const best = theOne(
    mention,
    candidates.filter(({ party }) => isOfType.get(party)),
  );
  return candidates
    .map((match) => candidateOf(query, mention, match, isOfType.get(match.party)!, match === best))
    .sort((one, other) => other.score - one.score || Number(other.match) - Number(one.match))
    .slice(0, query.limit);
}

/**
 * Keeps a candidate with exactly the given name, whatever distinguishes the two: the identifier may be in the
 * wrong cell.
 */
function namesake(mention: Party, match: Match): Match {
  if (match.judgement !== 'DIFFERENT' || !hasNameOf(mention, match)) return match;
  return { ...match, score: Math.max(match.score, NAMESAKE) };
}

/**
 * The candidate to accept without review, if any: the only one judged SAME. Without a place in the query
 * there must also be no rival: `Newcastle University` and `University of Newcastle` are two. The only
 * organisation of exactly the name has no rivals (ownName.ts).
 */
function theOne(mention: Party, matches: readonly Match[]): Match | undefined {
  const [same, ...more] = matches.filter(({ judgement }) => judgement === 'SAME');
  if (!same || more.length > 0) return undefined;
  const isPlaced =
    same.score === 1 || [mention.place, mention.region, mention.country].some((where) => where !== undefined);
  const rival = matches.some(({ judgement, score }) => judgement === 'UNSURE' && score >= RIVAL);
  return rival && !isPlaced ? undefined : same;
}

/** True if an organisation has a requested type, or none was requested. */
function fits({ types }: ReconcileQuery, party: Party): boolean {
  const own = new Set(typesOf(party).map(({ id }) => id));
  return types.length === 0 || types.some(({ id }) => own.has(id));
}

function candidateOf(
  query: ReconcileQuery,
  mention: Party,
  { party, judgement, score, reason }: Match,
  fits: boolean,
  match: boolean,
): Candidate {
  const type = typesOf(party);
  const what = [type[0]?.name, whereOf(party)].filter(Boolean).join(', ');
  return {
    id: party.id as string,
    name: party.name,
    description: `${what}. ${JUDGED[judgement]}: ${reason}`,
    type,
    score: Math.round(score * (fits ? 1000 : 1000 * OTHER_TYPE)) / 10,
    match,
    features: featuresOf(query, mention, party, judgement, fits),
  };
}

const JUDGED: Readonly<Record<Match['judgement'], string>> = {
  SAME: 'The same',
  UNSURE: 'Not sure',
  DIFFERENT: 'Another',
};

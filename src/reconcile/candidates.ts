import type { GraphClient } from '../database/client.js';
import { normaliseName, sortableName } from '../domain/names.js';
import { matchParties } from '../identity/match.js';
import type { Match, Party } from '../identity/party.js';
import { type Entity, entitiesOf, whereOf } from './entities.js';
import { type Feature, featuresOf } from './features.js';
import { idsIn } from './identifiers.js';
import { mentionOf } from './mention.js';
import type { ReconcileQuery } from './queries.js';
import { type TypeName, typesOf } from './types.js';

/** A candidate as the specification writes it. `score` is 0 to 100; `match` means: take it without asking. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** What it is and where, and why it is thought to be meant or not. */
  readonly description: string;
  readonly type: readonly TypeName[];
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly Feature[];
}

/** What a type that was not asked for leaves of a score, where the type is only preferred. */
const OTHER_TYPE = 0.5;

/** Below this a candidate has a word or two in common with the name, and is not worth a look. */
const LEAST = 0.25;

/** The score of one that has the name and is judged to be another. */
const NAMESAKE = 0.5;

/** From this on an unsure candidate has the same words, but in another order or in the plural. */
const RIVAL = 0.75;

/**
 * The candidates of each query, best first. All queries of a batch are answered together by the same reads, and each as if it
 * were alone. An id in place of a name (`national:tate`, a ROR id) finds the organisation that has or had it.
 *
 * `match` is true for one candidate at most, of a type that was asked for: see `theOne`.
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

/** Ids that lead to the organisation without any judging: one in place of the name, and those of a query without a name. */
function idsOf(mention: Party): string[] {
  const given = normaliseName(mention.name) === '' ? (mention.identifiers ?? []) : [];
  return [...idsIn(mention.name), ...given];
}

function byId(mention: Party, known: ReadonlyMap<string, Entity>): Match[] {
  return idsOf(mention).flatMap((id) => {
    const entity = known.get(id);
    if (!entity) return [];
    const reason = id === entity.id ? 'this is its id' : `${id} is an id of it`;
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
  const typed = once
    .map((match) => namesake(mention, match))
    .map((match) => ({ match, fits: fits(query, match.party) }))
    .filter(({ match, fits }) => match.score >= LEAST && (fits || !query.strict));
  const meant = theOne(
    mention,
    typed.filter(({ fits }) => fits).map(({ match }) => match),
  );
  return typed
    .map(({ match, fits }) => candidateOf(query, mention, match, fits, match === meant))
    .sort((one, other) => other.score - one.score || Number(other.match) - Number(one.match))
    .slice(0, query.limit);
}

/** A candidate of exactly the name that was given stays among the candidates, whatever tells the two apart: the identifier may be the wrong cell. */
function namesake(mention: Party, match: Match): Match {
  const name = sortableName(mention.name);
  const isNamed = [match.party.name, ...(match.party.otherNames ?? [])].some(
    (own) => sortableName(own) === name,
  );
  if (match.judgement !== 'DIFFERENT' || !isNamed || name === '') return match;
  return { ...match, score: Math.max(match.score, NAMESAKE) };
}

/**
 * The one to take without asking, if there is one: the only one that is judged SAME. Where the query does not say where it is,
 * there must be no rival either: `University of Newcastle` is the name of one in Australia, and Newcastle University is meant as often.
 */
function theOne(mention: Party, matches: readonly Match[]): Match | undefined {
  const [same, ...more] = matches.filter(({ judgement }) => judgement === 'SAME');
  if (!same || more.length > 0) return undefined;
  const isPlaced =
    same.score === 1 || [mention.place, mention.region, mention.country].some((where) => where !== undefined);
  const rival = matches.some(({ judgement, score }) => judgement === 'UNSURE' && score >= RIVAL);
  return rival && !isPlaced ? undefined : same;
}

/** Whether an organisation is of a type that was asked for; it is where none was. */
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

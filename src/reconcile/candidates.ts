import { normaliseName, sortableName } from '../domain/names.js';
import type { Graph } from '../graph/graph.js';
import { matchParties } from '../identity/match.js';
import type { Match, Party } from '../identity/party.js';
import { type Entity, entitiesOf, whereOf } from './entities.js';
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

interface Feature {
  readonly id: string;
  readonly value: boolean | number;
}

/** What a type that was not asked for leaves of a score, where the type is only preferred. */
const OTHER_TYPE = 0.5;

/**
 * The candidates of each query, best first. All queries of a batch are answered together by the same reads, and each as if it
 * were alone. An id in place of a name (`national:tate`, a ROR id) finds the organisation that has or had it.
 *
 * `match` is true for one candidate at most: the only one that is judged SAME, and of a type that was asked for.
 */
export async function reconcile(graph: Graph, queries: readonly ReconcileQuery[]): Promise<Candidate[][]> {
  const mentions = queries.map(mentionOf);
  const named = mentions.filter(({ name }) => normaliseName(name) !== '');
  const [known, matches] = await Promise.all([
    entitiesOf(graph, mentions.flatMap(idsOf)),
    named.length > 0 ? matchParties(graph, named) : [],
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
    .map((match) => ({ match, fits: fits(query, match.party) }))
    .filter(({ fits }) => fits || !query.strict);
  const same = typed.filter(({ match, fits }) => fits && match.judgement === 'SAME');
  return typed
    .map(({ match, fits }) =>
      candidateOf(query, mention, match, fits, same.length === 1 && same[0]?.match === match),
    )
    .sort((one, other) => other.score - one.score || Number(other.match) - Number(one.match))
    .slice(0, query.limit);
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

/** What the score comes from, for clients that weigh for themselves. What the query does not say has no feature. */
function featuresOf(
  query: ReconcileQuery,
  mention: Party,
  party: Party,
  judgement: Match['judgement'],
  fits: boolean,
): Feature[] {
  const features: Feature[] = [{ id: 'judged_same', value: judgement === 'SAME' }];
  if (mention.name !== '') {
    const name = sortableName(mention.name);
    features.push({ id: 'name_equal', value: sortableName(party.name) === name });
    features.push({
      id: 'other_name_equal',
      value: (party.otherNames ?? []).some((other) => sortableName(other) === name),
    });
  }
  if (query.types.length > 0) features.push({ id: 'type_fits', value: fits });
  for (const key of ['place', 'region', 'country', 'kind'] as const)
    if (mention[key] !== undefined)
      features.push({ id: `${key}_equal`, value: alike(mention[key], party[key]) });
  if (mention.identifiers)
    features.push({
      id: 'identifier_equal',
      value: mention.identifiers.some((id) => party.identifiers?.includes(id)),
    });
  return features;
}

const alike = (one: string, other: string | undefined) =>
  other !== undefined && normaliseName(one) === normaliseName(other);

import type { GraphClient } from '../../database/client.js';
import { sortableName } from '../../domain/names.js';
import { isNear } from '../../identity/judge.js';
import { matchParties } from '../../identity/match.js';
import type { Party } from '../../identity/party.js';
import type { StoredStatement } from '../build/rows.js';
import { fuseOrganisation, type GoldenRecord } from '../fuseOrganisation.js';
import { claimDeltas } from '../organisationChange.js';
import { addClaim, type Claim, type ClaimCounts, parseClaims } from '../organisationClaims.js';
import type { Resolver } from '../resolve.js';
import type { Tables } from '../tables.js';
import { text } from './states.js';

/** An organisation as it will be after a change. */
export interface Neighbour {
  readonly id: string;
  /** What its identified rows, or a person, state of it; undefined if nothing is stated by them. */
  readonly anchor: Party | undefined;
  /** Mentions that mean it by name only. */
  readonly free: readonly FreeClaim[];
  /** The change takes names, places or identifiers from it that mentions may have been matched by. */
  readonly losesEvidence: boolean;
}

export interface FreeClaim {
  /** Key of the claim (organisationClaims.ts). */
  readonly key: string;
  readonly claim: Claim;
  readonly rows: number;
  readonly party: Party;
}

export interface Change {
  readonly coming: readonly StoredStatement[];
  readonly going: readonly StoredStatement[];
  /** Organisations that new mentions may mean (`Resolver.takeNear`). */
  readonly near: ReadonlySet<string>;
}

/** Limit of the search, far above what similar names lead to. */
const MAX_ROUNDS = 10;

/**
 * The organisations whose unidentified mentions may mean another organisation after a change: those near new mentions, those that lose
 * evidence, those of their names, and so on until no further one is found.
 */
export async function neighbourhood(
  graph: GraphClient,
  change: Change,
  resolver: Resolver,
  tables: Tables,
): Promise<Neighbour[]> {
  const deltas = claimDeltas(change.coming, change.going);
  const losing = unique(change.going.flatMap(({ resolvedIds }) => resolvedIds));
  const lost = (await claimsAfter(graph, losing, deltas)).filter(losesEvidence);
  const found = new Map<string, Neighbour>();
  let open = [...change.near, ...lost.map(({ id }) => id), ...(await namesakes(graph, lost, resolver))];
  for (let round = 0; open.length > 0 && round < MAX_ROUNDS; round += 1) {
    const ids = unique(open).filter((id) => !found.has(id));
    const neighbours = (await claimsAfter(graph, ids, deltas)).map((one) => read(one, resolver, tables));
    for (const one of neighbours) found.set(one.id, one);
    open = await nearTo(
      graph,
      neighbours.flatMap(({ free }) => free.map(({ party }) => party)),
    );
    open = open.filter((id) => !found.has(id));
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Organisations with the name of one of the parties or a similar one. */
async function nearTo(graph: GraphClient, parties: readonly Party[]): Promise<string[]> {
  if (parties.length === 0) return [];
  const matches = await matchParties(graph, parties, { similarToo: true });
  return parties.flatMap((party, at) =>
    matches[at]!.filter((match) => isNear(party, match.party)).map((match) => match.party.id!),
  );
}

interface Claims {
  readonly id: string;
  readonly before: ClaimCounts;
  readonly after: ClaimCounts;
  readonly decided: boolean;
}

/** The claims of organisations before and after a change. Organisations that the change creates have none before. */
async function claimsAfter(
  graph: GraphClient,
  ids: readonly string[],
  deltas: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Promise<Claims[]> {
  if (ids.length === 0) return [];
  const records = await graph.read(text('claimsOfOrganisations'), { ids });
  const stored = new Map(records.map((record) => [record.get('id') as string, record]));
  return ids.map((id) => {
    const record = stored.get(id);
    const before = parseClaims(record?.get('claims'));
    const after: ClaimCounts = new Map(before);
    for (const [key, count] of deltas.get(id) ?? []) if (count !== 0) addClaim(after, key, count);
    return { id, before, after, decided: record?.get('decided') ?? false };
  });
}

/** Names in their places, other names, and identifiers: what mentions are compared with. */
const evidence = (claims: ClaimCounts): Set<string> =>
  new Set(
    [...claims.keys()].flatMap((key) => {
      const { name, place, identifiers = [], others = [] } = JSON.parse(key) as Claim;
      const otherNames = others.map((other) => `also ${sortableName(other.name)}`);
      return [`${sortableName(name)}|${place ?? ''}`, ...otherNames, ...identifiers];
    }),
  );

function losesEvidence({ before, after }: Claims): boolean {
  const left = evidence(after);
  return [...evidence(before)].some((one) => !left.has(one));
}

/** Organisations with names like those that organisations lose. */
async function namesakes(graph: GraphClient, lost: readonly Claims[], resolver: Resolver): Promise<string[]> {
  const parties = lost.flatMap(({ before, after }) =>
    [...before.keys()].filter((key) => !after.has(key)).map((key) => partyOf(JSON.parse(key), resolver)),
  );
  return nearTo(graph, parties);
}

function read(claims: Claims, resolver: Resolver, tables: Tables): Neighbour {
  const { id, after, decided } = claims;
  const [free, fixed] = [[] as FreeClaim[], new Map() as ClaimCounts];
  for (const [key, rows] of after) {
    const claim = JSON.parse(key) as Claim;
    if (decided || isFixed(claim)) fixed.set(key, rows);
    else free.push({ key, claim, rows, party: partyOf(claim, resolver) });
  }
  const anchor = fixed.size > 0 ? partyFrom(id, fuseOrganisation(fixed, tables)) : undefined;
  return { id, anchor, free, losesEvidence: losesEvidence(claims) };
}

/** True for mentions that mean their organisation by more than a name, or by a person's decision, or by the corrections table as a site. */
const isFixed = (claim: Claim): boolean =>
  [claim.identifiers, claim.merged, claim.national].some((value) => value !== undefined) ||
  (claim.of !== undefined && Boolean(claim.byTable)) ||
  Boolean(claim.collective || claim.unconfirmed || claim.matched?.apart || claim.matched?.unconfirmed);

const partyOf = ({ of, matched, merged, ...mention }: Claim, resolver: Resolver): Party =>
  resolver.partyOf({ mention, parent: of, key: [] });

/** A golden record as a candidate for matching, like those from the graph. */
function partyFrom(id: string, { labels, properties, aliases, identifiers, parents }: GoldenRecord): Party {
  const otherNames = aliases.flatMap(({ name, judgement }) => (judgement === 'SAME' ? [name] : []));
  const known = {
    ...{ id, otherNames, identifiers, siteOf: parents[0], national: labels.includes('NationalMuseum') },
    ...Object.fromEntries(PROPERTIES.map((key) => [key, properties[key]])),
  };
  const present = Object.entries(known).filter(
    ([, value]) => value !== null && value !== undefined && value !== false,
  );
  return Object.fromEntries(present) as unknown as Party;
}

const PROPERTIES = [
  'name',
  'kind',
  'place',
  'region',
  'country',
  'countrySupposed',
  'latitude',
  'longitude',
  'mergedPlaces',
] as const;

const unique = (ids: readonly string[]) => [...new Set(ids)];

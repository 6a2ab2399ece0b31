import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { ChangeType } from '../feed/changeBuffer.js';
import { add, type Batches } from './batches.js';
import { type StoredStatement, sourcesOf, unique } from './build/rows.js';
import { fuseOrganisation, type GoldenRecord } from './fuseOrganisation.js';
import { addClaim, type ClaimCounts, claimKey, parseClaims, serializeClaims } from './organisationClaims.js';
import { noteOrganisation } from './recordChanges.js';
import { readStoredRows, resolveMergedIds, type StoredRow } from './storedRows.js';
import type { Tables } from './tables.js';

const NATIONAL = 'NationalMuseum';

/** Maximum number of rows listed as evidence in a site relationship. */
const ROWS_OF_A_SITE = 25;

/** Changes of organisations when rows are added and removed. */
export interface OrganisationChange {
  readonly batches: Batches;
  /** Organisations whose name, kind or position in the site hierarchy changed: all their partnerships are recomputed. */
  readonly moved: readonly string[];
  readonly created: number;
  readonly dropped: number;
}

interface StoredOrganisation {
  readonly labels: readonly string[];
  readonly properties: GoldenRecord['properties'];
  readonly claimCounts: ClaimCounts;
  readonly sites: ReadonlyMap<string, SiteRows>;
  readonly lookupEntries: LookupEntries;
}

/** Whether the organisation has other names and identifiers that may need to be deleted. */
export interface LookupEntries {
  readonly aliases: boolean;
  readonly identifiers: boolean;
}

interface SiteRows {
  readonly rows: readonly string[];
  readonly sources: readonly string[];
}

/** Computes changes of the organisations that rows name: names, kind, location and parents. */
export async function changeOrganisations(
  graph: GraphClient,
  coming: readonly StoredStatement[],
  going: readonly StoredStatement[],
  { tables, merging }: { readonly tables: Tables; readonly merging: ReadonlyMap<string, string> },
): Promise<OrganisationChange> {
  const deltas = claimDeltas(coming, going);
  const ids = [...deltas.keys()].sort();
  const storedOrganisations = await readStoredOrganisations(graph, ids);
  const settled = new Map<string, GoldenRecord>();
  const batches: Batches = new Map();
  const moved: string[] = [];
  let [created, dropped] = [0, 0];
  for (const id of ids) {
    const before = storedOrganisations.get(id);
    const was = before && settledBefore(before, tables);
    const claimCounts: ClaimCounts = new Map(before?.claimCounts);
    for (const [key, count] of deltas.get(id)!) if (count !== 0) addClaim(claimCounts, key, count);
    if (claimCounts.size === 0) {
      if (before) add(batches, 'dropOrganisations', { id });
      if (before) noteOrganisation(batches, id, ChangeType.RETRACTED);
      if (before) dropped += 1;
      continue;
    }
    if (!before) created += 1;
    const now = fuseOrganisation(claimCounts, tables);
    if (!before) noteOrganisation(batches, id, ChangeType.ADDED);
    else if (!was || !isSame(was, now)) noteOrganisation(batches, id, ChangeType.ALTERED);
    settled.set(id, now);
    organisationBatches(batches, id, now, claimCounts, before?.lookupEntries, was);
    if (before && sumsDiffer(before, now)) moved.push(id);
  }
  moved.push(
    ...(await siteBatches(graph, batches, { coming, going, stored: storedOrganisations, settled, merging })),
  );
  return { batches, moved, created, dropped };
}

/** The merged record before the change; undefined if there were no claims. */
const settledBefore = ({ claimCounts }: StoredOrganisation, tables: Tables) =>
  claimCounts.size > 0 ? fuseOrganisation(claimCounts, tables) : undefined;

const looksAlike = (one: GoldenRecord, other: GoldenRecord) =>
  JSON.stringify([one.labels, one.properties]) === JSON.stringify([other.labels, other.properties]);

/** True if the record is unchanged, including other names and identifiers. Sites are compared separately. */
const isSame = (one: GoldenRecord, other: GoldenRecord) =>
  looksAlike(one, other) &&
  JSON.stringify([one.aliases, one.identifiers]) === JSON.stringify([other.aliases, other.identifiers]);

/** Changes in the number of rows for each claim, by organisation. */
export function claimDeltas(
  coming: readonly StoredStatement[],
  going: readonly StoredStatement[],
): Map<string, Map<string, number>> {
  const deltas = new Map<string, Map<string, number>>();
  for (const row of coming) countClaims(deltas, row, 1);
  for (const row of going) countClaims(deltas, row, -1);
  return deltas;
}

function countClaims(deltas: Map<string, Map<string, number>>, row: StoredStatement, count: 1 | -1): void {
  row.resolvedIds.forEach((id, at) => {
    const key = claimKey(row, at);
    const counts = deltas.get(id) ?? new Map<string, number>();
    counts.set(key, (counts.get(key) ?? 0) + count);
    deltas.set(id, counts);
  });
}

async function readStoredOrganisations(
  graph: GraphClient,
  ids: readonly string[],
): Promise<Map<string, StoredOrganisation>> {
  const records = await graph.read(readCypher('load/claims.cypher').text, { ids });
  return new Map(
    records.map((record) => [
      record.get('id') as string,
      {
        labels: record.get('national') ? [NATIONAL] : [],
        properties: {
          sortName: record.get('sortName'),
          kind: record.get('kind'),
          region: record.get('region'),
        },
        claimCounts: parseClaims(record.get('claims')),
        lookupEntries: {
          aliases: record.get('aliases').toNumber() > 0,
          identifiers: record.get('identifiers').toNumber() > 0,
        },
        sites: new Map(
          (record.get('sites') as [string, string[], string[]][]).map(([parent, rows, sources]) => [
            parent,
            { rows: rows ?? [], sources: sources ?? [] },
          ]),
        ),
      },
    ]),
  );
}

type Summed = Pick<GoldenRecord, 'labels' | 'properties'>;

/**
 * True if a property stored in partnerships changed. They depend on the name for sorting, on kind and region of both ends, and have both
 * directions between museums.
 */
export const sumsDiffer = (before: Summed, now: Summed): boolean => {
  const [was, is] = [tallyKey(before), tallyKey(now)];
  return was.some((value, at) => value !== is[at]);
};

const tallyKey = ({ labels, properties: { sortName, kind, region } }: Summed) => [
  sortName,
  kind,
  region ?? null,
  labels.includes(NATIONAL),
];

const aliasId = (organisation: string, name: string) => `${organisation}|${name}`;

/**
 * Adds the organisation with its other names and identifiers; outdated ones are deleted. If the record equals `was`, only the claims are
 * updated.
 */
export function organisationBatches(
  batches: Batches,
  id: string,
  now: GoldenRecord,
  claimCounts: ClaimCounts,
  lookupEntries: LookupEntries | undefined,
  was?: GoldenRecord,
): void {
  const serialized = serializeClaims(claimCounts);
  if (was && looksAlike(was, now)) add(batches, 'updateClaims', { id, claims: serialized });
  else
    add(batches, 'organisations', {
      id,
      labels: now.labels,
      properties: { ...now.properties, claims: serialized },
    });
  const aliases = now.aliases.map(({ name, search, use, judgement, score, reason, by }) => ({
    id: aliasId(id, name),
    organisation: id,
    properties: { name, search, use },
    judgement: { judgement, score, reason, by },
  }));
  if (lookupEntries?.aliases)
    add(batches, 'dropAliases', { organisation: id, keep: aliases.map((alias) => alias.id) });
  for (const alias of aliases) add(batches, 'aliases', alias);
  if (lookupEntries?.identifiers)
    add(batches, 'dropIdentifiers', { organisation: id, keep: now.identifiers });
  for (const identifier of now.identifiers) add(batches, 'identifiers', { id: identifier, organisation: id });
}

interface SiteChange {
  readonly coming: readonly StoredStatement[];
  readonly going: readonly StoredStatement[];
  readonly stored: ReadonlyMap<string, StoredOrganisation>;
  readonly settled: ReadonlyMap<string, GoldenRecord>;
  readonly merging: ReadonlyMap<string, string>;
}

/** Adds the site relationships with the rows that state them. Returns the organisations whose relationships changed. */
async function siteBatches(
  graph: GraphClient,
  batches: Batches,
  { coming, going, stored, settled, merging }: SiteChange,
): Promise<string[]> {
  const before = await resolveMergedIds(
    graph,
    [...settled.values()].flatMap(({ parents }) => parents),
  );
  const follow = (id: string) => {
    const now = before.get(id) ?? id;
    return merging.get(id) ?? merging.get(now) ?? now;
  };
  const addedSites = siteRows(coming);
  const removedSites = siteRows(going);
  const moved: string[] = [];
  for (const [site, { parents: named }] of settled) {
    const was = stored.get(site)?.sites ?? new Map<string, SiteRows>();
    const parents = unique(named.map(follow)).filter((one) => one !== site);
    if (parents.length === 0 && was.size === 0) continue;
    const rowsOfSite = removedSites.has(site)
      ? siteRows(await rowsNaming(graph, site, going, coming))
      : undefined;
    add(batches, 'sites', {
      site,
      parents: parents.map((parent) => ({
        id: parent,
        ...(rowsOfSite
          ? siteOf(rowsOfSite.get(site)?.get(parent) ?? [], undefined)
          : siteOf(addedSites.get(site)?.get(parent) ?? [], was.get(parent))),
      })),
    });
    const same = parents.length === was.size && parents.every((parent) => was.has(parent));
    if (!same) moved.push(site, ...parents, ...was.keys());
    if (!same) noteOrganisation(batches, site, ChangeType.ALTERED);
  }
  return moved;
}

function siteOf(rows: readonly StoredStatement[], before: SiteRows | undefined): SiteRows {
  const names = unique([...(before?.rows ?? []), ...rows.map((row) => row.name)]).slice(0, ROWS_OF_A_SITE);
  const named = rows.filter((row) => names.includes(row.name));
  return { rows: names, sources: unique([...(before?.sources ?? []), ...sourcesOf(named)]) };
}

/** Rows that state site relationships: by site, then by parent. */
function siteRows(rows: readonly StoredStatement[]): Map<string, Map<string, StoredStatement[]>> {
  const sites = new Map<string, Map<string, StoredStatement[]>>();
  for (const row of rows)
    row.statement.mentions.forEach((mention, at) => {
      if (mention.of === undefined) return;
      const [site, parent] = [row.resolvedIds[at]!, row.resolvedIds[mention.of]!];
      const parents = sites.get(site) ?? new Map<string, StoredStatement[]>();
      parents.set(parent, [...(parents.get(parent) ?? []), row]);
      sites.set(site, parents);
    });
  return sites;
}

/** All rows that name an organisation after the change. */
async function rowsNaming(
  graph: GraphClient,
  id: string,
  going: readonly StoredStatement[],
  coming: readonly StoredStatement[],
): Promise<StoredStatement[]> {
  const records = await graph.read(readCypher('load/rowsOfOrganisation.cypher').text, { id });
  const stored = await readStoredRows(
    graph,
    records.map((record) => record.get('row') as StoredRow),
  );
  for (const row of going) stored.delete(row.id);
  for (const row of coming) stored.set(row.id, row);
  return [...stored.values()];
}

import type { GraphClient } from '../database/client.js';
import { evidenceOf, inRowOrder } from '../ingest/build/rows.js';
import { fuseOrganisation } from '../ingest/fuseOrganisation.js';
import { type ClaimCounts, parseClaims } from '../ingest/organisationClaims.js';
import { resolveMergedIds, type StoredRow } from '../ingest/storedRows.js';
import type { Tables } from '../ingest/tables.js';
import type { Sites } from '../integrity/sums/sites.js';
import type { Checks } from './check.js';
import { facts } from './pages.js';
import { RecountedClaims, readableRows } from './rows.js';
import { differences, listDifferences, plain, type Values } from './values.js';

interface StoredOrganisation {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Values & { readonly claims?: string };
  readonly aliases: readonly {
    readonly id: string;
    readonly properties: Values;
    readonly judgement: Values;
  }[];
  readonly identifiers: readonly string[];
  readonly parents: readonly string[];
  readonly listed: readonly unknown[];
  readonly rows: readonly StoredRow[];
}

/** Properties that other checks compare: totals and claims. */
const NOT_SETTLED = ['id', 'claims', 'loans', 'projects', 'partners', 'partnersAmong'];

/**
 * Compares a page of organisations with the claims of live rows, and adds each to the sums. `voices` is
 * undefined if rows were not read.
 */
export async function checkOrganisations(
  graph: GraphClient,
  ids: readonly string[],
  {
    recounted,
    checks,
    tables,
    sites,
  }: { recounted: RecountedClaims; checks: Checks; tables: Tables; sites: Sites },
): Promise<void> {
  const records = await graph.read(facts('organisations'), { ids });
  const stored = records.map((record) => plain(record.toObject()) as StoredOrganisation);
  for (const { id, labels, parents, properties } of stored) {
    const { kind = null, region = null } = properties as { readonly kind?: string; readonly region?: string };
    const about = { kind, region, national: labels.includes('NationalMuseum') };
    sites.add(id, labels.includes('Museum') || about.national, parents, about);
  }
  checkClaims(stored, recounted, checks);
  await settling(graph, stored, tables, checks);
  await listing(graph, stored, checks);
}

function checkClaims(
  stored: readonly StoredOrganisation[],
  recounted: RecountedClaims,
  checks: Checks,
): void {
  const check = checks.of('Organisation.claims');
  if (!check) return;
  check.looked += stored.length;
  for (const { id, properties } of stored) {
    const own = new RecountedClaims();
    const claimCounts = parseStoredClaims(properties.claims);
    for (const [key, rows] of claimCounts ?? []) own.add(id, key, rows);
    const [mine, theirs] = [own.rowsOf(id), recounted.rowsOf(id)];
    if (theirs === 0) check.find(id, `${properties.name ?? 'it'} is not named in any live row`);
    else if (!claimCounts) check.find(id, 'its claims cannot be read');
    else if (!own.agree(id, recounted))
      check.find(
        id,
        `has ${mine} stored mentions, but its live rows have ${theirs}${mine === theirs ? ' different ones' : ''}`,
      );
  }
}

function parseStoredClaims(text: string | undefined): ClaimCounts | undefined {
  try {
    return parseClaims(text);
  } catch {
    return undefined;
  }
}

/** Checks that stored attributes equal those computed from the claims. */
async function settling(
  graph: GraphClient,
  stored: readonly StoredOrganisation[],
  tables: Tables,
  checks: Checks,
): Promise<void> {
  const check = checks.of('Organisation.attributes');
  if (!check) return;
  check.looked += stored.length;
  const settled = stored.flatMap((one) => {
    const claimCounts = parseStoredClaims(one.properties.claims);
    return claimCounts?.size ? [{ one, now: fuseOrganisation(claimCounts, tables) }] : [];
  });
  const merged = await resolveMergedIds(
    graph,
    settled.flatMap(({ now }) => now.parents),
  );
  for (const { one, now } of settled) {
    const parents = new Set(now.parents.map((parent) => merged.get(parent) ?? parent));
    parents.delete(one.id);
    const wrong = [
      ...listDifferences('the label', one.labels, ['Organisation', ...now.labels]),
      ...differences(one.properties, now.properties, NOT_SETTLED),
      ...listDifferences('the name', one.aliases.map(aliasOf), now.aliases),
      ...listDifferences('the identifier', one.identifiers, now.identifiers),
      ...listDifferences('its parents', one.parents, [...parents]),
    ];
    for (const what of wrong) check.find(one.id, what);
  }
}

const aliasOf = ({ properties: { id: _, ...own }, judgement }: StoredOrganisation['aliases'][number]) => ({
  ...own,
  ...judgement,
});

async function listing(
  graph: GraphClient,
  stored: readonly StoredOrganisation[],
  checks: Checks,
): Promise<void> {
  const check = checks.of('Organisation.sources');
  if (!check) return;
  check.looked += stored.length;
  const rows = await readableRows(
    graph,
    stored.flatMap((one) => one.rows),
  );
  for (const { id, listed, rows: own } of stored) {
    const about = inRowOrder(own.flatMap(([row]) => rows.get(row) ?? []));
    const now = evidenceOf(about).map(({ source, rows: names, printed }) => [source, names, printed]);
    for (const what of listDifferences('the source', listed, now)) check.find(id, what);
  }
}

import { createHash } from 'node:crypto';
import type { GraphClient } from '../../database/client.js';
import { ChangeType, FeedCause } from '../../feed/changeBuffer.js';
import type { Batches } from '../batches.js';
import { fuseOrganisation, type GoldenRecord } from '../fuseOrganisation.js';
import { organisationBatches, sumsDiffer } from '../organisationChange.js';
import { parseClaims } from '../organisationClaims.js';
import { noteOrganisation } from '../recordChanges.js';
import { refreshDerived } from '../refreshDerived.js';
import type { Tables } from '../tables.js';
import { writeBatches } from '../write.js';
import { text } from './states.js';
import type { WriteLease } from './writeLease.js';

/**
 * Recomputes all organisations if the corrections tables have changed since the last time, because kinds and places may be interpreted
 * differently. Works page by page; if interrupted, the next import repeats it.
 */
export async function recomputeOrganisations(
  graph: GraphClient,
  lease: WriteLease,
  tables: Tables,
): Promise<void> {
  const print = createHash('sha256').update(tables.fingerprint).digest('hex');
  const [leaseNode] = await graph.read(text('tablesVersion'));
  if (leaseNode?.get('tables') === print) return;
  await recomputeAllOrganisations(graph, lease, tables);
  await graph.write(async (transaction) => {
    await lease.renew(transaction);
    await transaction.run(text('recordTablesVersion'), { tables: print });
  });
}

/** Recomputes all organisations, with their other names, from their claims, page by page. */
export async function recomputeAllOrganisations(
  graph: GraphClient,
  lease: WriteLease,
  tables: Tables,
): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; )
    after = await page(graph, lease, tables, after);
}

/** An organisation as stored in the database. */
interface Stored {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly aliases: readonly unknown[];
  readonly identifiers: readonly string[];
}

/** Recomputes a page of organisations after an id. Returns the last id; undefined if there were none. */
async function page(
  graph: GraphClient,
  lease: WriteLease,
  tables: Tables,
  after: string,
): Promise<string | undefined> {
  const records = await graph.read(text('organisationsAfter'), { after });
  if (records.length === 0) return undefined;
  const batches: Batches = new Map();
  const moved: string[] = [];
  for (const record of records) {
    const { id, claims: stored, ...was } = record.toObject();
    const claims = parseClaims(stored);
    if (claims.size === 0) continue;
    const now: GoldenRecord = fuseOrganisation(claims, tables);
    if (sumsDiffer(was as Pick<GoldenRecord, 'labels' | 'properties'>, now)) moved.push(id);
    if (!isSo(was as Stored, now)) noteOrganisation(batches, id, ChangeType.ALTERED);
    organisationBatches(batches, id, now, claims, { aliases: true, identifiers: true });
  }
  await lease.write({ cause: FeedCause.RULES }, async (transaction, notes) => {
    await writeBatches(transaction, batches, '', notes);
    if (moved.length > 0) await refreshDerived(transaction, { pairs: [], moved, organisations: [] }, notes);
  });
  return records.at(-1)!.get('id');
}

/** True if the stored organisation equals the recomputed one. */
function isSo({ labels, properties, aliases, identifiers }: Stored, now: GoldenRecord): boolean {
  const current = Object.keys(now.properties).map((key) => properties[key] ?? null);
  const names = now.aliases.map(({ name, use, score, reason }) => [name, use, score, reason]);
  return (
    print([[...labels].sort(), current, aliases, identifiers]) ===
    print([['Organisation', ...now.labels].sort(), Object.values(now.properties), names, now.identifiers])
  );
}

/** Serialises a value for comparison; Neo4j integers become numbers, undefined becomes null. */
const print = (value: unknown) =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && 'toNumber' in one ? one.toNumber() : (one ?? null),
  );

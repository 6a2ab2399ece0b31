import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { FeedCause } from '../feed/changeBuffer.js';
import { add, addAll, type Batches, type LoadRow } from './batches.js';
import { buildSource } from './build/source.js';
import { pageTitle, sourceId, sourceRecord } from './sources.js';
import { readStoredRows, type StoredRow } from './storedRows.js';
import { acquireWriteLease } from './submission/writeLease.js';
import type { Tables } from './tables.js';
import { writeBatches } from './write.js';

/** Number of sources read, and written, in one batch. */
const PAGE = 1_000;

/** A source as stored in the graph. */
interface Stored {
  readonly id: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly titleIsDerived: boolean | null;
  /** Rows that describe it. */
  readonly rows: readonly StoredRow[];
}

/**
 * Updates the sources of an existing graph to the current data/tables/sources.csv and pages.csv, and derived titles to their current form.
 * Runs once for each version of the tables; if interrupted, runs again at the next call.
 */
export async function describeSources(
  graph: GraphClient,
  tables: Tables,
  waiting?: (what: string) => void,
): Promise<void> {
  if (await isDescribed(graph, tables)) return;
  const lease = await acquireWriteLease(graph, { what: 'descriptions of sources', onWait: waiting });
  try {
    if (await isDescribed(graph, tables)) return;
    const addresses = new Map(tables.describedSources.map((address) => [sourceId(address), address]));
    for await (const stored of pagesOf(graph)) {
      const batches: Batches = new Map();
      addAll(batches, await describedByRows(graph, stored, tables));
      for (const source of stored.filter(({ rows }) => rows.length === 0))
        for (const record of recordFor(source, addresses, tables)) add(batches, 'sources', record);
      if (batches.size > 0)
        await lease.write({ cause: FeedCause.RULES }, (transaction, notes) =>
          writeBatches(transaction, batches, '', notes),
        );
    }
    await graph.write(async (transaction) => {
      await lease.renew(transaction, false);
      await transaction.run(text('recordSourceTablesVersion'), { tables: tables.sourcesFingerprint });
    });
  } finally {
    await lease.release();
  }
}

const text = (name: string) => readCypher(`load/${name}.cypher`).text;

async function isDescribed(graph: GraphClient, tables: Tables): Promise<boolean> {
  const [row] = await graph.read(text('sourceTablesVersion'));
  return row?.get('tables') === tables.sourcesFingerprint;
}

async function* pagesOf(graph: GraphClient): AsyncIterable<Stored[]> {
  let after = '';
  for (;;) {
    const records = await graph.read(text('allSources'), { after, limit: int(PAGE) });
    if (records.length === 0) return;
    const page = records.map((record) => record.toObject() as unknown as Stored);
    yield page;
    after = page.at(-1)!.id;
  }
}

/** Sources that rows describe, by these rows and the tables. */
async function describedByRows(
  graph: GraphClient,
  stored: readonly Stored[],
  tables: Tables,
): Promise<Batches> {
  const batches: Batches = new Map();
  const all = await readStoredRows(
    graph,
    stored.flatMap(({ rows }) => rows),
  );
  for (const { rows } of stored) {
    const own = rows.map(([id]) => all.get(id)!);
    if (own.length > 0)
      add(batches, 'sourceDescriptions', {
        ...buildSource(own[0]!.statement.sources[0]!, tables, own),
        rows: [],
      });
  }
  return batches;
}

/** The new properties of a source that no row describes: those in a table, or a derived title. Descriptions from an import's mapping are not changed. */
function recordFor(source: Stored, addresses: ReadonlyMap<string, string>, tables: Tables): LoadRow[] {
  const { id, url, publisher } = source;
  const address = addresses.get(id);
  if (address !== undefined) return [sourceRecord(address, tables)];
  const isPage = url !== null && sourceId(url) === id;
  const isDerived = source.titleIsDerived ?? (isPage && publisher === siteOf(url));
  if (isDerived && isPage)
    return [
      { id, described: true, properties: { title: pageTitle(url), titleIsDerived: true, publisher: null } },
    ];
  return source.titleIsDerived === null
    ? [{ id, described: true, properties: { titleIsDerived: false } }]
    : [];
}

/** Publisher as earlier versions set it for pages without a recorded one: the host name. */
const siteOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');

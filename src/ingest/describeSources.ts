import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { FeedCause } from '../feed/changeBuffer.js';
import type { LoadRow } from './batches.js';
import { pageTitle, sourceId, sourceRecord } from './sources.js';
import { acquireWriteLease } from './submission/writeLease.js';
import type { Tables } from './tables.js';
import { writeBatches } from './write.js';

/** Sources read, and written, at once. */
const PAGE = 1_000;

/** A source as the graph has it. */
interface Stored {
  readonly id: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly titleIsDerived: boolean | null;
}

/**
 * Brings the sources of an existing graph to what data/tables/sources.csv and pages.csv record of them now, and titles that were made
 * from addresses to their present form. Runs once for each version of the tables; if interrupted, it runs again.
 */
export async function describeSources(
  graph: GraphClient,
  tables: Tables,
  waiting?: (what: string) => void,
): Promise<void> {
  if (await isDescribed(graph, tables)) return;
  const turn = await acquireWriteLease(graph, { what: 'descriptions of sources', onWait: waiting });
  try {
    if (await isDescribed(graph, tables)) return;
    const addresses = new Map(tables.describedSources.map((address) => [sourceId(address), address]));
    for await (const stored of pagesOf(graph)) {
      const sources = stored.flatMap((source) => recordFor(source, addresses, tables));
      if (sources.length > 0)
        await turn.write({ cause: FeedCause.RULES }, (transaction, notes) =>
          writeBatches(transaction, new Map([['sources', sources]]), '', notes),
        );
    }
    await graph.write(async (transaction) => {
      await turn.renew(transaction, false);
      await transaction.run(text('sourcesDescribed'), { tables: tables.sourcesFingerprint });
    });
  } finally {
    await turn.release();
  }
}

const text = (name: string) => readCypher(`load/${name}.cypher`).text;

async function isDescribed(graph: GraphClient, tables: Tables): Promise<boolean> {
  const [row] = await graph.read(text('sourcesDescription'));
  return row?.get('tables') === tables.sourcesFingerprint;
}

async function* pagesOf(graph: GraphClient): AsyncIterable<Stored[]> {
  let after = '';
  for (;;) {
    const records = await graph.read(text('allSources'), { after, limit: int(PAGE) });
    if (records.length === 0) return;
    const page = records.map((record) => record.toObject() as Stored);
    yield page;
    after = page.at(-1)!.id;
  }
}

/** What to write of a source: what a table records, or a derived title. What an import's mapping described stays. */
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

/** Earlier versions gave a page without a recorded publisher its site for one. */
const siteOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');

import type { Record as Row } from 'neo4j-driver';
import { type GraphClient, int } from '../database/client.js';
import type { DataState } from '../database/consistentReads.js';
import { readCypher } from '../database/cypherFiles.js';
import { DataChangingError } from '../database/errors.js';
import { createNetworkBuilder, type Network } from './network.js';

/** Attributes of the organisations of a network, each list in their order. */
export interface About {
  readonly names: readonly string[];
  readonly kinds: readonly string[];
  /** Region or nation of the UK; null if unknown or outside the UK. */
  readonly regions: readonly (string | null)[];
  /** Organisations excluded from the network: sites, and collectives of several unnamed organisations. */
  readonly sites: number;
  readonly collectives: number;
}

/** A network with the attributes of its organisations. */
export interface Described extends Network {
  readonly about: About;
}

/** Organisations per page; keeps memory at a few megabytes for a graph of any size. */
const PAGE = 1_000;

/** Maximum attempts if the data version changes while loading. */
const TRIES = 5;

/** Pause before another attempt while partnerships are being switched (ms). */
const SWITCH_INTERVAL_MS = 500;

const [VERSION, ORGANISATIONS, PAIRS] = ['version', 'organisations', 'pairs'].map(
  (name) => readCypher(`network/${name}.cypher`).text,
) as [string, string, string];

/** Data version in the database; null if it has none. */
export async function versionOf(graph: GraphClient): Promise<number | null> {
  return (await stateOf(graph)).number;
}

/** Data version, and whether partnerships are being switched. */
export async function stateOf(graph: GraphClient): Promise<DataState> {
  const [row] = await graph.read(VERSION);
  return { number: row ? Number(row.get('number')) : null, refresh: row?.get('refresh') ?? null };
}

/** Loads the network in pages. Throws DataChangingError if the data keep changing. */
export async function loadNetwork(graph: GraphClient): Promise<Described> {
  const { version, value: read } = await ofOneVersion(graph, () => readAll(graph));
  return read(version ?? 0);
}

/**
 * Runs several reads against one data version. Throws DataChangingError if the data change during every
 * attempt.
 */
export async function ofOneVersion<T>(
  graph: GraphClient,
  read: () => Promise<T>,
): Promise<{ readonly version: number | null; readonly value: T }> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await stateOf(graph);
    if (before.refresh === 'SWITCHING') {
      await new Promise((resolve) => setTimeout(resolve, SWITCH_INTERVAL_MS));
      continue;
    }
    const value = await read();
    const after = await stateOf(graph);
    if (after.number === before.number && after.refresh !== 'SWITCHING')
      return { version: before.number, value };
  }
  throw new DataChangingError(TRIES);
}

/** Reads all pages; returns a function that builds the network once the caller has verified the version. */
async function readAll(graph: GraphClient): Promise<(version: number) => Described> {
  const rows: Row[] = [];
  let [sites, collectives] = [0, 0];
  for await (const page of organisationPages(graph)) {
    sites += page.filter((row) => row.get('site')).length;
    collectives += page.filter((row) => row.get('collective') && !row.get('site')).length;
    rows.push(...page.filter((row) => !row.get('site') && !row.get('collective')));
  }
  const organisations = rows
    .map(
      (row) =>
        row.toObject() as { id: string; sortName: string; name: string; kind: string; region: string | null },
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = organisations.map(({ id }) => id);
  const once = textsOnce();
  const known = new Set(ids);
  const gathering = createNetworkBuilder(organisations);
  for (let at = 0; at < ids.length; at += PAGE) {
    for (const row of await graph.read(PAIRS, { ids: ids.slice(at, at + PAGE) })) {
      const { one, other, strength, facts, activities, sourceIds } = row.toObject();
      if (!known.has(other)) continue;
      gathering.add({
        one,
        other,
        strength: Number(strength),
        facts: facts ?? [],
        activities: activities ?? [],
        sourceIds: sourceIds ?? [],
      });
    }
  }
  const about = {
    names: organisations.map(({ name }) => name),
    kinds: organisations.map(({ kind }) => once(kind)),
    regions: organisations.map(({ region }) => once(region)),
    sites,
    collectives,
  };
  return (version) => ({ ...gathering.network(version), about });
}

/** Interns strings: a hundred thousand organisations share a dozen regions and are compared by them. */
export function textsOnce(): <T extends string | null>(text: T) => T {
  const known = new Map<string | null, string | null>();
  return <T extends string | null>(text: T) => {
    if (!known.has(text)) known.set(text, text);
    return known.get(text) as T;
  };
}

async function* organisationPages(graph: GraphClient): AsyncGenerator<readonly Row[]> {
  let after = '';
  for (;;) {
    const page = await graph.read(ORGANISATIONS, { after, limit: int(PAGE) });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page[page.length - 1]?.get('id') as string;
  }
}

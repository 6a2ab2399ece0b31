import type { Record as Row } from 'neo4j-driver';
import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { DataChangingError } from '../database/errors.js';
import { createNetworkBuilder, type Network } from './network.js';

/** What is said of the organisations of a network, each list in their order. */
export interface About {
  readonly names: readonly string[];
  readonly kinds: readonly string[];
  /** Region or nation of the UK; null where it is not known or elsewhere. */
  readonly regions: readonly (string | null)[];
  /** How many organisations are no part of the network: sites, and those that stand for several unnamed ones. */
  readonly sites: number;
  readonly collectives: number;
}

/** A network with what is said of its organisations. */
export interface Described extends Network {
  readonly about: About;
}

/** How many organisations are read at once: some megabytes, however large the graph is. */
const PAGE = 1_000;

/** How often loading begins anew because the data changed meanwhile, before it is given up. */
const TRIES = 5;

const [VERSION, ORGANISATIONS, PAIRS] = ['version', 'organisations', 'pairs'].map(
  (name) => readCypher(`network/${name}.cypher`).text,
) as [string, string, string];

/** The number of the data in the database; null where they have none. */
export async function versionOf(graph: GraphClient): Promise<number | null> {
  const [row] = await graph.read(VERSION);
  return row ? Number(row.get('number')) : null;
}

/** Reads the network in pages. Throws where the data go on changing all the while. */
export async function loadNetwork(graph: GraphClient): Promise<Described> {
  const { version, value: read } = await ofOneVersion(graph, () => readAll(graph));
  return read(version ?? 0);
}

/** What is read in several statements, all of one version of the data. Throws a DataChangingError where the data go on changing all the while. */
export async function ofOneVersion<T>(
  graph: GraphClient,
  read: () => Promise<T>,
): Promise<{ readonly version: number | null; readonly value: T }> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const version = await versionOf(graph);
    const value = await read();
    if ((await versionOf(graph)) === version) return { version, value };
  }
  throw new DataChangingError(TRIES);
}

/** All pages; the network is put together by who knows that they belong together. */
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

/** Gives the same text for equal ones: a hundred thousand organisations are in a dozen regions, and are compared by that. */
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

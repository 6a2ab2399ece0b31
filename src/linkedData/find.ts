import { currentId } from '../api/ids.js';
import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { type ChangeEvent, ChangeType, FeedKind, serializeChange } from '../feed/changeBuffer.js';
import { positionOf } from '../feed/read.js';
import type { Collection } from './addresses.js';

/** What the graph knows of an id. MOVED: `id` is the current one of the same thing. */
export type Found =
  | { readonly state: 'PRESENT' }
  | { readonly state: 'MOVED'; readonly id: string }
  | { readonly state: 'RETRACTED' }
  | { readonly state: 'UNKNOWN' };

const [RESOLVE, COLLECTION, IS_RETRACTED] = [
  'network/resolveIds',
  'linkedData/collection',
  'linkedData/isRetracted',
].map((name) => readCypher(`${name}.cypher`).text) as [string, string, string];

const KINDS: Readonly<Record<Collection, FeedKind>> = {
  organisations: FeedKind.ORGANISATION,
  loans: FeedKind.LOAN,
  projects: FeedKind.PROJECT,
  sources: FeedKind.SOURCE,
  figures: FeedKind.FIGURE,
  partnerships: FeedKind.PARTNERSHIP,
};

/** Number of changes that are searched for a retraction: older ones are not found, so that an unknown id costs little. */
const SEARCHED_CHANGES = 100_000;

/** Looks a thing up by its id, the id of a merged organisation, or an identifier of a register. */
export async function find(graph: GraphClient, collection: Collection, id: string): Promise<Found> {
  const current = await currentIdIn(graph, collection, currentId(id));
  if (current !== undefined) return current === id ? { state: 'PRESENT' } : { state: 'MOVED', id: current };
  return { state: (await isRetracted(graph, collection, id)) ? 'RETRACTED' : 'UNKNOWN' };
}

async function currentIdIn(
  graph: GraphClient,
  collection: Collection,
  id: string,
): Promise<string | undefined> {
  if (collection === 'organisations') return (await resolve(graph, [id]))[0];
  const current = collection === 'partnerships' ? await partnershipId(graph, id) : id;
  const rows = await graph.read(COLLECTION, { id: current });
  return rows.some((row) => row.get('collection') === collection) ? current : undefined;
}

/** The id of a partnership with the current ids of its two organisations. */
async function partnershipId(graph: GraphClient, id: string): Promise<string> {
  const ends = id.split('~');
  const resolved = await resolve(graph, ends);
  return ends.map((end, index) => resolved[index] ?? end).join('~');
}

/** The current ids of organisations, in the order of `ids`; undefined for an unknown one. */
async function resolve(graph: GraphClient, ids: readonly string[]): Promise<(string | undefined)[]> {
  const rows = await graph.read(RESOLVE, { ids: [...new Set(ids)] });
  const byId = new Map(rows.map((row): [string, string | null] => [row.get('asked'), row.get('id')]));
  return ids.map((id) => byId.get(id) ?? undefined);
}

async function isRetracted(graph: GraphClient, collection: Collection, id: string): Promise<boolean> {
  const { changes } = await positionOf(graph.read);
  const event: ChangeEvent = { became: ChangeType.RETRACTED, kind: KINDS[collection], id };
  const from = int(Math.max(0, changes - SEARCHED_CHANGES));
  const [row] = await graph.read(IS_RETRACTED, { from, entry: serializeChange(event) });
  return row?.get('retracted') === true;
}

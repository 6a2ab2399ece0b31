import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { normaliseName, sortableName } from '../domain/names.js';
import type { Party } from './party.js';
import { readName } from './readName.js';
import { similarQuery } from './similarQuery.js';

export interface CandidateOptions {
  /** Also search for similar names if an exact match is found, for lists to choose from. Slower. */
  readonly similarToo?: boolean;
}

/** Maximum number of similar organisations that are judged. */
const LIMIT = 10;
/**
 * Index hits fetched for each organisation returned, because hits include titles of loans and projects and several names of one
 * organisation.
 */
const HITS = 3;
/** Names in one statement, and number of concurrent statements. */
const BATCH = 500;
const AT_ONCE = 4;

/**
 * Candidate organisations in the graph for each party, by position in `parties`: those with exactly the same name, other name or
 * identifier; if there are none, up to `limit` with similar names. Uses index reads only, whatever the number of organisations; accepts
 * thousands of parties at once.
 */
export async function candidatesOf(
  graph: GraphClient,
  parties: readonly Party[],
  limit = LIMIT,
  { similarToo = false }: CandidateOptions = {},
): Promise<Party[][]> {
  const known = new Known();
  const found = await exactOf(graph, parties, known);
  const open = parties.flatMap((_, at) => (similarToo || found[at]!.length === 0 ? [at] : []));
  const queries = [...new Set(open.map((at) => similarQuery(parties[at]!)))].filter((query) => query !== '');
  const similar = await similarOf(graph, queries, limit, known);
  for (const at of open)
    found[at] = [...new Set([...found[at]!, ...(similar.get(similarQuery(parties[at]!)) ?? [])])];
  return found;
}

/** Like `candidatesOf`, without similar names. */
export const exactCandidatesOf = (graph: GraphClient, parties: readonly Party[]): Promise<Party[][]> =>
  exactOf(graph, parties, new Known());

/** The organisations with these ids, including ids from before a merge. Unknown ids are absent from the result. */
export async function partiesById(
  graph: GraphClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Party>> {
  if (ids.length === 0) return new Map();
  const records = await graph.read(readCypher('identity/byId.cypher').text, { ids: [...new Set(ids)] });
  return new Map(records.map((record) => [record.get('id') as string, partyOf(record.get('party'))]));
}

/** Keeps one Party object for each organisation, however often it is found. */
class Known {
  readonly #parties = new Map<string, Party>();

  of(found: Readonly<Record<string, unknown>>): Party {
    const id = found.id as string;
    const known = this.#parties.get(id);
    if (known) return known;
    const party = partyOf(found);
    this.#parties.set(id, party);
    return party;
  }
}

/** Converts a database record to a party; null values become absent. */
function partyOf(found: Readonly<Record<string, unknown>>): Party {
  const present = Object.entries(found).filter(
    ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(present) as unknown as Party;
}

async function exactOf(graph: GraphClient, parties: readonly Party[], known: Known): Promise<Party[][]> {
  const { text } = readCypher('identity/exact.cypher');
  const keys = parties.map(keysOf);
  const batches = chunks([...keys.keys()], BATCH);
  const byKey = new Map<string, Set<Party>>();
  await eachOf(batches, async (positions) => {
    const of = (list: keyof Keys) => [...new Set(positions.flatMap((at) => keys[at]![list]))].sort();
    const lists = { names: of('names'), aliases: of('aliases'), identifiers: of('identifiers') };
    for (const record of await graph.read(text, lists))
      for (const key of record.get('keys') as string[]) {
        const found = byKey.get(key) ?? new Set();
        byKey.set(key, found.add(known.of(record.get('party'))));
      }
  });
  return keys.map(({ names, aliases, identifiers }) => {
    const found = [...identifiers, ...names, ...aliases].flatMap((key) => [...(byKey.get(key) ?? [])]);
    return [...new Set(found)].sort((one, other) => (one.id! < other.id! ? -1 : 1));
  });
}

interface Keys {
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly identifiers: readonly string[];
}

function keysOf({ name, otherNames = [], identifiers = [] }: Party): Keys {
  const written = [name, ...otherNames, readName(name).head];
  const names = [...new Set(written.map(sortableName))].filter((key) => key !== '');
  const aliases = [
    ...new Set([...names, ...written.map(normaliseName), ...names.map((key) => `the ${key}`)]),
  ];
  return { names, aliases: aliases.filter((key) => key !== ''), identifiers };
}

async function similarOf(
  graph: GraphClient,
  queries: readonly string[],
  limit: number,
  known: Known,
): Promise<Map<string, Party[]>> {
  const { text } = readCypher('identity/similar.cypher');
  const found = new Map<string, Party[]>(queries.map((query) => [query, []]));
  await eachOf(chunks(queries, BATCH), async (batch) => {
    const records = await graph.read(text, { queries: batch, limit: int(limit), hits: int(limit * HITS) });
    for (const record of records)
      for (const ask of record.get('asks') as { toNumber(): number }[])
        found.get(batch[ask.toNumber()]!)!.push(known.of(record.get('party')));
  });
  for (const parties of found.values()) parties.sort((one, other) => (one.id! < other.id! ? -1 : 1));
  return found;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}

/** Processes a list with at most AT_ONCE items in progress. */
async function eachOf<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...list];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

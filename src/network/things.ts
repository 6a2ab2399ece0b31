import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { ofOneVersion } from './load.js';
import { type Days, dayNumber } from './network.js';

/** Loans or projects in title order: their dates and participants (sites and their parents). */
export interface Things extends Days {
  readonly ids: readonly string[];
  /** By thing: 1 if dated. An undated one is in no period. */
  readonly dated: Uint8Array;
  /**
   * Ids of all participants; those of thing n are `ofAt[ofOffsets[n]]` to `ofAt[ofOffsets[n + 1] - 1]`, as
   * indexes into this list.
   */
  readonly organisations: readonly string[];
  readonly ofOffsets: Uint32Array;
  readonly ofAt: Uint32Array;
}

/** Both, of one version of the data. */
export interface AllThings {
  /** Data version; 0 if the data have none. */
  readonly version: number;
  readonly loans: Things;
  readonly projects: Things;
}

/** None at all. */
export const noThings: Things = {
  ids: [],
  dated: new Uint8Array(),
  organisations: [],
  ofOffsets: new Uint32Array(1),
  ofAt: new Uint32Array(),
  earliestStart: new Int32Array(),
  latestStart: new Int32Array(),
  earliestEnd: new Int32Array(),
  latestEnd: new Int32Array(),
};

/** Page size. */
const PAGE = 2_000;
const [LOANS, PROJECTS] = ['loans', 'projects'].map((name) => readCypher(`network/${name}.cypher`).text) as [
  string,
  string,
];

/** Loads loans and projects in pages. Throws DataChangingError if the data keep changing. */
export async function loadThings(graph: GraphClient): Promise<AllThings> {
  const { version, value } = await ofOneVersion(graph, async () => ({
    loans: await readThings(graph, LOANS),
    projects: await readThings(graph, PROJECTS),
  }));
  return { version: version ?? 0, ...value };
}

async function readThings(graph: GraphClient, text: string): Promise<Things> {
  const ids: string[] = [];
  const [dated, ofAt, ofOffsets]: number[][] = [[], [], [0]];
  const days: [number[], number[], number[], number[]] = [[], [], [], []];
  const organisations = new Map<string, number>();
  for (let [title, id] = ['', '']; ; ) {
    const page = await graph.read(text, { title, id, limit: int(PAGE) });
    for (const row of page) {
      ids.push(row.get('id'));
      const when = row.get('days') as string | null;
      dated!.push(when === null ? 0 : 1);
      [0, 10, 20, 30].forEach((at, which) => {
        days[which]!.push(when === null ? 0 : dayNumber(when, at));
      });
      for (const of of row.get('of') as string[]) {
        if (!organisations.has(of)) organisations.set(of, organisations.size);
        ofAt!.push(organisations.get(of)!);
      }
      ofOffsets!.push(ofAt!.length);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    [title, id] = [last.get('title'), last.get('id')];
  }
  const [earliestStart, latestStart, earliestEnd, latestEnd] = days.map((of) => Int32Array.from(of)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  return {
    ids,
    dated: Uint8Array.from(dated!),
    organisations: [...organisations.keys()],
    ofOffsets: Uint32Array.from(ofOffsets!),
    ofAt: Uint32Array.from(ofAt!),
    earliestStart,
    latestStart,
    earliestEnd,
    latestEnd,
  };
}

/** By thing, 1 if one of these organisations participated; 1 for all if `chosen` is null. */
export function thingsOf(
  { ids, organisations, ofOffsets, ofAt }: Things,
  chosen: ReadonlySet<string> | null,
): Uint8Array {
  if (!chosen) return new Uint8Array(ids.length).fill(1);
  const fits = Uint8Array.from(organisations, (id) => (chosen.has(id) ? 1 : 0));
  const found = new Uint8Array(ids.length);
  for (let thing = 0; thing < found.length; thing++)
    for (let at = ofOffsets[thing]!; at < ofOffsets[thing + 1]! && !found[thing]; at++)
      found[thing] = fits[ofAt[at]!]!;
  return found;
}

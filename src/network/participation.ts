import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import type { Activity } from '../domain/words.js';
import { ofOneVersion, textsOnce } from './load.js';
import { activitiesOf, bitsOf, type Days, dayNumber, isDated } from './network.js';

/** An organisation and its place. Unknown is null. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly sortName: string;
  readonly kind: string;
  readonly region: string | null;
  readonly country: string | null;
  readonly localAuthority: string | null;
  readonly closed: boolean;
  /** Whether a register of museums that was loaded lists it. */
  readonly registered: boolean;
  readonly partners: number;
}

/** Published number of museums in an area. */
export interface CountedArea {
  readonly name: string;
  readonly region: string | null;
  readonly country: string | null;
  /** The latest year of which the area's museums were counted. */
  readonly year: string;
  readonly open: number | null;
  readonly accredited: number | null;
  readonly sourceIds: readonly string[];
}

/**
 * Participation by organisation. Unlike in the network, sites are separate, because activities happen there.
 * Facts of organisation i are `offsets[i]` to `offsets[i + 1] - 1`; its sources likewise with
 * `sourceOffsets`.
 */
export interface Participation extends Days {
  /** Data version; 0 if the data have none. */
  readonly version: number;
  readonly organisations: readonly Placed[];
  /** By organisation: 1 for a museum; 1 if known to have closed. */
  readonly museum: Uint8Array;
  readonly closed: Uint8Array;
  /** Excluded collectives of several organisations that no source names. */
  readonly collectives: number;
  /** By organisation: its activities at any time, as bits of `ACTIVITIES`. */
  readonly activities: Uint32Array;
  readonly offsets: Uint32Array;
  /** By fact, its activities as bits. */
  readonly factActivities: Uint32Array;
  readonly sources: readonly string[];
  readonly sourceOffsets: Uint32Array;
  readonly sourceAt: Uint32Array;
  readonly areas: readonly CountedArea[];
}

const PAGE = 1_000;
const [ORGANISATIONS, COUNTED] = ['participation', 'countedMuseums'].map(
  (name) => readCypher(`network/${name}.cypher`).text,
) as [string, string];

/** Loads participation. Throws DataChangingError if the data keep changing. */
export async function loadParticipation(graph: GraphClient): Promise<Participation> {
  const { version, value } = await ofOneVersion(graph, () => readTakingPart(graph));
  return { version: version ?? 0, ...value };
}

/** A page at a time. */
async function readTakingPart(graph: GraphClient): Promise<Omit<Participation, 'version'>> {
  const organisations: Placed[] = [];
  const [activities, factActivities, sourceAt] = [[], [], []] as [number[], number[], number[]];
  const days: [number[], number[], number[], number[]] = [[], [], [], []];
  const [offsets, sourceOffsets] = [[0], [0]];
  const sources = new Map<string, number>();
  const once = textsOnce();
  let collectives = 0;
  for (let after = ''; ; ) {
    const page = await graph.read(ORGANISATIONS, { after, limit: int(PAGE) });
    for (const row of page) {
      const { collective, facts, activities: of, sourceIds, partners, ...placed } = row.toObject();
      if (collective) {
        collectives += 1;
        continue;
      }
      const { kind, region, country, localAuthority, ...one } = placed as Placed;
      organisations.push({
        ...one,
        kind: once(kind),
        region: once(region),
        country: once(country),
        localAuthority: once(localAuthority),
        partners: Number(partners),
      });
      activities.push(bitsOf((of as Activity[][]).flat()));
      for (const fact of new Set((facts as string[][]).flat().filter(isDated))) {
        [0, 11, 22, 33].forEach((at, which) => {
          days[which]!.push(dayNumber(fact, at));
        });
        factActivities.push(bitsOf(activitiesOf(fact)));
      }
      offsets.push(factActivities.length);
      for (const source of new Set((sourceIds as string[][]).flat())) {
        if (!sources.has(source)) sources.set(source, sources.size);
        sourceAt.push(sources.get(source)!);
      }
      sourceOffsets.push(sourceAt.length);
    }
    if (page.length < PAGE) break;
    after = page[page.length - 1]?.get('id') as string;
  }
  const [earliestStart, latestStart, earliestEnd, latestEnd] = days.map((of) => Int32Array.from(of)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  return {
    organisations,
    museum: Uint8Array.from(organisations, ({ kind }) => (kind === 'MUSEUM' ? 1 : 0)),
    closed: Uint8Array.from(organisations, ({ closed }) => (closed ? 1 : 0)),
    collectives,
    activities: Uint32Array.from(activities),
    offsets: Uint32Array.from(offsets),
    factActivities: Uint32Array.from(factActivities),
    earliestStart,
    latestStart,
    earliestEnd,
    latestEnd,
    sources: [...sources.keys()],
    sourceOffsets: Uint32Array.from(sourceOffsets),
    sourceAt: Uint32Array.from(sourceAt),
    areas: await countedAreas(graph),
  };
}

/** Latest published count of each area. */
async function countedAreas(graph: GraphClient): Promise<CountedArea[]> {
  const areas = new Map<string, CountedArea>();
  for (const row of await graph.read(COUNTED)) {
    const { area, name, region, country, measure, year, value, sourceIds } = row.toObject();
    const before = areas.get(area)?.year === year ? areas.get(area) : undefined;
    areas.set(area, {
      name,
      region,
      country,
      year,
      open: before?.open ?? null,
      accredited: before?.accredited ?? null,
      [measure === 'museums_open' ? 'open' : 'accredited']: Number(value),
      sourceIds: [...new Set([...(before?.sourceIds ?? []), ...sourceIds])],
    });
  }
  return [...areas.values()];
}

import type { Activity } from '../domain/words.js';
import { foremost } from './changes.js';
import { bitsOf, dayNumber, definitely, possibly, type Window } from './network.js';
import type { CountedArea, Participation, Placed } from './participation.js';

/** Attribute that groups organisations. */
export enum GapGrouping {
  REGION = 'REGION',
  LOCAL_AUTHORITY = 'LOCAL_AUTHORITY',
  COUNTRY = 'COUNTRY',
  KIND = 'KIND',
}

export interface GapsAsked {
  readonly by: GapGrouping;
  readonly activity?: Activity | undefined;
  readonly window?: Window | undefined;
  /** Only organisations and areas of this region. */
  readonly region?: string | undefined;
}

/** A group, including one without participants. */
export interface Gap {
  readonly name: string;
  readonly region: string | null;
  /** Published number of museums open in this area; null if no count was published. */
  readonly museums: number | null;
  /**
   * Museums that a loaded register lists here and that are not known to have closed; null if it lists none.
   */
  readonly registered: number | null;
  readonly accredited: number | null;
  readonly countedYear: string | null;
  readonly countedFrom: readonly string[];
  /** Organisations of the graph in this group, and how many of them are museums. */
  readonly known: number;
  readonly knownMuseums: number;
  /**
   * Organisations that participate, definitely or possibly; how many of them are museums; how many
   * participate definitely (null without a period).
   */
  readonly active: number;
  readonly activeMuseums: number;
  readonly activeCertain: number | null;
  readonly share: number | null;
  /** By local authority: organisations of its region whose authority is unknown; otherwise null. */
  readonly regionUnplaced: number | null;
  /** The first participating organisations: museums first, then by number of partners, then by name. */
  readonly takingPart: (first: number) => readonly Placed[];
  /** Organisations that are not known to have closed and do not participate. */
  readonly quietTotal: number;
  /** The first of these: museums first, then by number of partners, then by name. */
  readonly quiet: (first: number) => readonly Placed[];
  readonly sourceIds: readonly string[];
}

export interface Gaps {
  /**
   * Lowest share first; ties by most museums, most known organisations, then name. Groups without a share
   * come last.
   */
  readonly groups: readonly Gap[];
  /** Organisations in no group, because the attribute is unknown. */
  readonly unplaced: number;
}

interface Group {
  readonly name: string;
  readonly region: string | null;
  readonly areas: CountedArea[];
  readonly known: number[];
}

/** Groups organisations and compares participants with the number of museums, or of known organisations. */
export function gapsBy(data: Participation, asked: GapsAsked): Gaps {
  const { by, region } = asked;
  const groups = new Map<string, Group>();
  const into = (of: string | null, within: string | null) => {
    if (of === null) return undefined;
    const key = `${of}\t${within ?? ''}`;
    const group = groups.get(key) ?? { name: of, region: within, areas: [], known: [] };
    groups.set(key, group);
    return group;
  };
  const unplaced = new Map<string | null, number>();
  data.organisations.forEach((one, at) => {
    if (region && one.region !== region) return;
    const group = into(keyOf(one, by), by === GapGrouping.LOCAL_AUTHORITY ? one.region : null);
    if (group) group.known.push(at);
    else unplaced.set(one.region, (unplaced.get(one.region) ?? 0) + 1);
  });
  for (const area of data.areas) {
    if (region && area.region !== region) continue;
    const of =
      by === GapGrouping.KIND
        ? 'MUSEUM'
        : by === GapGrouping.LOCAL_AUTHORITY
          ? area.name
          : by === GapGrouping.REGION
            ? area.region
            : area.country;
    into(of, by === GapGrouping.LOCAL_AUTHORITY ? area.region : null)?.areas.push(area);
  }
  const taking = takingPart(data, asked);
  return {
    groups: [...groups.values()]
      .map((group) => gapOf(data, group, taking, asked, unplaced))
      .sort(compareGaps),
    unplaced: [...unplaced.values()].reduce((all, count) => all + count, 0),
  };
}

const keyOf = (one: Placed, by: GapGrouping): string | null => {
  switch (by) {
    case GapGrouping.REGION:
      return one.region;
    case GapGrouping.LOCAL_AUTHORITY:
      return one.localAuthority;
    case GapGrouping.COUNTRY:
      return one.country;
    case GapGrouping.KIND:
      return one.kind;
  }
};

/** By organisation, whether it participates in the selection: no, possibly, definitely. */
type Taking = Uint8Array;
const MAYBE = 1;
const SURELY = 2;

function takingPart(data: Participation, { activity, window }: GapsAsked): Taking {
  const bits = activity ? bitsOf([activity]) : ~0;
  if (!window) return Uint8Array.from(data.activities, (of) => ((of & bits) === 0 ? 0 : SURELY));
  const [from, to] = [dayNumber(window.from, 0), dayNumber(window.to, 0)];
  const taking = new Uint8Array(data.organisations.length);
  for (let at = 0; at < taking.length; at++) {
    for (let fact = data.offsets[at]!; fact < data.offsets[at + 1]! && taking[at] !== SURELY; fact++) {
      if ((data.factActivities[fact]! & bits) === 0) continue;
      if (definitely(data, fact, from, to)) taking[at] = SURELY;
      else if (!window.certain && possibly(data, fact, from, to)) taking[at] = MAYBE;
    }
  }
  return taking;
}

function gapOf(
  data: Participation,
  group: Group,
  taking: Taking,
  { by, window }: GapsAsked,
  unplaced: ReadonlyMap<string | null, number>,
): Gap {
  const { organisations } = data;
  const isMuseum = (at: number) => data.museum[at] === 1;
  const active = group.known.filter((at) => taking[at] !== 0);
  const quiet = group.known.filter((at) => taking[at] === 0 && data.closed[at] === 0);
  const known = [...active, ...quiet];
  const museums = sum(group.areas.map(({ open }) => open));
  const activeMuseums = active.filter(isMuseum).length;
  const listed = group.known.filter((at) => organisations[at]!.registered && data.closed[at] === 0).length;
  const registered = listed > 0 ? listed : null;
  const of = by === GapGrouping.KIND ? known.length : (museums ?? registered);
  const taken = by === GapGrouping.KIND ? active.length : activeMuseums;
  return {
    name: group.name,
    region: group.region,
    museums,
    registered,
    accredited: sum(group.areas.map(({ accredited }) => accredited)),
    countedYear:
      group.areas
        .map(({ year }) => year)
        .sort()
        .at(-1) ?? null,
    countedFrom: [...new Set(group.areas.flatMap(({ sourceIds }) => sourceIds))].sort(),
    known: known.length,
    knownMuseums: known.filter(isMuseum).length,
    active: active.length,
    activeMuseums,
    activeCertain: window ? active.filter((at) => taking[at] === SURELY).length : null,
    share: of ? taken / of : null,
    regionUnplaced: by === GapGrouping.LOCAL_AUTHORITY ? (unplaced.get(group.region) ?? 0) : null,
    quietTotal: quiet.length,
    takingPart: (first) => foremostOf(data, active, first),
    quiet: (first) => foremostOf(data, quiet, first),
    get sourceIds() {
      const seen = new Uint8Array(data.sources.length);
      for (const at of active)
        for (let place = data.sourceOffsets[at]!; place < data.sourceOffsets[at + 1]!; place++)
          seen[data.sourceAt[place]!] = 1;
      return data.sources.filter((_, source) => seen[source] === 1);
    },
  };
}

/** The first of these organisations: museums first, then the ones with most partners, then by name. */
function foremostOf({ organisations, museum }: Participation, all: readonly number[], first: number) {
  const museums = all.filter((at) => museum[at] === 1);
  const some = museums.length >= first ? museums : all;
  return foremost(some, first, (a, b) => compareShown(organisations[a]!, organisations[b]!)).map(
    (at) => organisations[at]!,
  );
}

/** Sum of the non-null counts; null if all are null. */
function sum(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length > 0 ? known.reduce((all, count) => all + count, 0) : null;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareGaps = (a: Gap, b: Gap): number =>
  (a.share ?? Number.POSITIVE_INFINITY) - (b.share ?? Number.POSITIVE_INFINITY) ||
  (b.museums ?? 0) - (a.museums ?? 0) ||
  b.known - a.known ||
  order(a.name, b.name) ||
  order(a.region ?? '', b.region ?? '');

const compareShown = (a: Placed, b: Placed): number =>
  Number(b.kind === 'MUSEUM') - Number(a.kind === 'MUSEUM') ||
  b.partners - a.partners ||
  order(a.sortName, b.sortName) ||
  order(a.id, b.id);

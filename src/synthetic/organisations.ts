import { chanceOf } from './chance.js';
import type { Synthesis } from './model.js';
import { areaOf, townName, type Where } from './towns.js';

/** One organisation, computed from its number alone, so none is stored in memory. */
export interface Organisation extends Where {
  readonly at: number;
  readonly id: string;
  readonly name: string;
  /** A word of data/tables/organisation_kinds.csv. */
  readonly kind: string;
  readonly town: string;
  readonly siteOf?: number;
  /** Short name of a national museum. */
  readonly national?: string;
  readonly formerName?: string;
}

const SUBJECTS =
  'Ships,Clocks,Bridges,Weaving,Ceramics,Maps,Printing,Glass,Stone,Gardens,Toys,Costume,Coins,Lighthouses,Instruments,Portraits,Engines'.split(
    ',',
  );
/** Number of national museums. They come first, then a store of each, then towns with the other organisations. */
export const NATIONAL = SUBJECTS.length;
export const FIXED = 2 * NATIONAL;
export const IN_TOWN = 10;
export const TOWNS_IN_AREA = 5;
export const IN_AREA = IN_TOWN * TOWNS_IN_AREA;

type Named = readonly [kind: string, name: (town: string) => string];

/** The first eight organisations of each town: museums, universities and a library. */
const EVERYWHERE: readonly Named[] = [
  ['museum', (town) => `Synthetic ${town} Museum`],
  ['gallery', (town) => `Synthetic ${town} Art Gallery`],
  ['museum', (town) => `Synthetic Museum of Rural Life in ${town}`],
  ['museum', (town) => `Synthetic ${town} Maritime Museum`],
  ['university', (town) => `Synthetic University of ${town}`],
  ['university', (town) => `Synthetic ${town} Institute of Technology`],
  ['university', (town) => `Synthetic ${town} Metropolitan University`],
  ['library', (town) => `Synthetic ${town} Public Library`],
];
export const RESEARCHING = EVERYWHERE.length;
export const MUSEUMS_IN_TOWN = 4;
export const UNIVERSITIES_FROM = 4;

/** The last two organisations of each of the five towns of an area. A touring trust has its own halls in the first three. */
const TWO_MORE: readonly (readonly [Named, Named])[] = [
  [
    ['arts organisation', (town) => `Synthetic ${town} Touring Trust`],
    ['exhibition venue', (town) => `Synthetic ${town} Hall`],
  ],
  [
    ['school', (town) => `Synthetic ${town} High School`],
    ['exhibition venue', (town) => `Synthetic ${town} Pavilion`],
  ],
  [
    ['school', (town) => `Synthetic ${town} Primary School`],
    ['exhibition venue', (town) => `Synthetic ${town} House`],
  ],
  [
    ['charity', (town) => `Synthetic ${town} Benevolent Charity`],
    ['hospital', (town) => `Synthetic ${town} Hospital`],
  ],
  [
    ['community organisation', (town) => `Synthetic ${town} Community Hub`],
    ['funder', (town) => `Synthetic ${town} Foundation`],
  ],
];
export const TRUST = 8;
export const HALL = 9;
export const FUNDER = 4 * IN_TOWN + 9;

/** The organisation with this number, from 0. */
export function organisationAt(at: number, { seed }: Synthesis): Organisation {
  const base = { at, id: `synthetic:${seed}-${at}` };
  if (at < NATIONAL) return { ...base, ...nationalAt(at, seed) };
  if (at < FIXED) return { ...base, ...storeAt(at - NATIONAL, seed) };
  const town = Math.floor((at - FIXED) / IN_TOWN);
  const slot = (at - FIXED) % IN_TOWN;
  const [area, phase] = [Math.floor(town / TOWNS_IN_AREA), town % TOWNS_IN_AREA];
  const name = townName(town, seed);
  const [kind, named] = slot < RESEARCHING ? EVERYWHERE[slot]! : TWO_MORE[phase]![slot - RESEARCHING]!;
  const isHall = slot === HALL && phase < 3;
  return {
    ...base,
    ...{ name: named(name), kind, town: name },
    ...(isHall && { siteOf: FIXED + area * IN_AREA + TRUST }),
    ...(slot === 0 && phase === 1 && { formerName: `Synthetic ${name} Corporation Museum` }),
    ...nearby(areaOf(area, seed), town, seed),
  };
}

/** The first national museum is the busiest. Nine of the 17 are in London, modelled on the real ones. */
function nationalAt(at: number, seed: number) {
  const subject = SUBJECTS[at]!;
  const where: Where = at % 2 === 0 ? { region: 'London', country: 'United Kingdom' } : areaOf(5 * at, seed);
  const name = `Synthetic National Museum of ${subject}`;
  return {
    name,
    kind: 'museum',
    town: capitalOf(at, seed),
    national: `SYN-${subject.toUpperCase()}`,
    ...where,
  };
}

function storeAt(at: number, seed: number) {
  const { national: _, ...museum } = nationalAt(at, seed);
  return { ...museum, name: `Synthetic ${SUBJECTS[at]} Study Store`, siteOf: at };
}

/** Towns with numbers beyond those of any generated organisation. */
const capitalOf = (at: number, seed: number) => townName(107_000 + at, seed);

/** Places each town near the centre of its area. */
function nearby(where: Where, town: number, seed: number): Where {
  if (where.latitude === undefined || where.longitude === undefined) return where;
  const chance = chanceOf(seed, 2, town);
  const beside = (degrees: number) => Math.round((degrees + (chance.next() - 0.5) * 0.3) * 1e4) / 1e4;
  return { ...where, latitude: beside(where.latitude), longitude: beside(where.longitude) };
}

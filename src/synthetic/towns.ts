import { type Chance, chanceOf } from './chance.js';

/** Syllables of fictitious town names: 12,000 names, and the same number again with each of BEFORE. */
const FIRST =
  'Brax Quell Vorn Zeld Thrim Wexil Orla Plim Drast Yoll Krendal Mizz Fenzil Gorv Huxla Jerv Lunz Narv Ospil Prax Rulv Skell Tarv Ulvin Vask Wimz Xand Yarv Zorn Blev Cruzz Dwimm Elzin Frav Glorv Hesk Ivron Jolv Klem Lorv'.split(
    ' ',
  );
const MIDDLE = 'en er ing le a o ar is um et el ov'.split(' ');
const LAST =
  'ford ton by wick ham stow mere worth combe dale field gate hurst ley minster mouth pool port shaw thorpe well wold beck bury cliffe'.split(
    ' ',
  );
const BEFORE = ['', 'Upper ', 'Nether ', 'Great ', 'Little ', 'Old ', 'New ', 'East ', 'West '];
const NAMES = FIRST.length * MIDDLE.length * LAST.length;
/** Coprime with NAMES, so each name occurs once. */
const STEP = 7_919;

/** The unique name of the town with this number. */
export function townName(town: number, seed: number): string {
  const at = ((town % NAMES) * STEP + (seed % NAMES)) % NAMES;
  const [first, rest] = [at % FIRST.length, Math.floor(at / FIRST.length)];
  const [middle, last] = [rest % MIDDLE.length, Math.floor(rest / MIDDLE.length)];
  return `${BEFORE[Math.floor(town / NAMES)]}${FIRST[first]}${MIDDLE[middle]}${LAST[last]}`;
}

export interface Where {
  readonly region?: string;
  readonly country: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Regions with their percentage of areas and their approximate centre. */
const REGIONS: readonly (readonly [name: string, share: number, latitude: number, longitude: number])[] = [
  ['London', 17, 51.51, -0.12],
  ['South East', 13, 51.3, -0.8],
  ['South West', 11, 50.9, -3.2],
  ['East of England', 9, 52.3, 0.4],
  ['North West', 10, 53.8, -2.6],
  ['Yorkshire and the Humber', 9, 53.8, -1.3],
  ['West Midlands', 8, 52.5, -2.0],
  ['East Midlands', 6, 52.9, -0.8],
  ['North East', 5, 54.9, -1.7],
  ['Scotland', 7, 56.3, -4.0],
  ['Wales', 3, 52.1, -3.8],
  ['Northern Ireland', 2, 54.6, -6.7],
];

const COUNTRIES =
  'United States,France,Germany,China,Spain,Japan,Italy,Netherlands,Australia,Canada,Ireland,Belgium,Switzerland,Austria,Denmark,Sweden,Norway,Finland,Poland,Portugal,Greece,Hungary,Romania,Bulgaria,Croatia,Slovenia,Slovakia,Estonia,Latvia,Lithuania,Luxembourg,Iceland,Malta,Cyprus,Israel,Jordan,Egypt,Morocco,Kenya,South Africa,Nigeria,India,Pakistan,Singapore,Malaysia,South Korea,New Zealand,Mexico,Brazil,Argentina,Chile,Peru'.split(
    ',',
  );

/** Two of five areas are abroad. */
export const isAbroad = (area: number): boolean => area % 5 === 1 || area % 5 === 3;

/** Location of an area's towns. Coordinates are known for the UK only. */
export function areaOf(area: number, seed: number): Where {
  if (isAbroad(area)) {
    const abroad = Math.floor(area / 5) * 2 + (area % 5 === 1 ? 0 : 1);
    return { country: COUNTRIES[abroad % COUNTRIES.length]! };
  }
  const chance = chanceOf(seed, 1, area);
  const [region, , latitude, longitude] = regionBy(chance);
  const near = (degrees: number) => Math.round((degrees + (chance.next() - 0.5) * 0.6) * 1e4) / 1e4;
  return { region, country: 'United Kingdom', latitude: near(latitude), longitude: near(longitude) };
}

function regionBy(chance: Chance): (typeof REGIONS)[number] {
  let left = chance.next() * 100;
  for (const region of REGIONS) {
    left -= region[1];
    if (left < 0) return region;
  }
  return REGIONS[0]!;
}

import { type Chance, chanceOf } from './chance.js';
import type { Ground } from './ground.js';
import { paidBy, sourceOf } from './loans.js';
import { BESIDE, reportingYearOf, scaled, YEARS } from './model.js';
import { periodIn } from './periods.js';

export type ProjectRow = Readonly<Record<string, string>>;

export const PROJECT_COLUMNS = [
  ...['title', 'project_id', 'kind', 'museums', 'museum_ids', 'partners', 'partner_ids', 'partner_kinds'],
  ...['partner_places', 'outcomes', 'people', 'start', 'end', 'objects', 'funder', 'source', 'note'],
] as const;

/** Kinds of projects with their partners (slots of a town, the most frequent first) and outcomes. */
const KINDS: readonly {
  readonly kind: string;
  readonly title: string;
  readonly partners: readonly number[];
  readonly outcomes: string;
}[] = [
  { kind: 'research_project', title: 'study', partners: [4, 5, 6, 7], outcomes: '' },
  { kind: 'phd_studentship', title: 'studentship', partners: [4, 6, 5], outcomes: 'skills_careers' },
  { kind: 'learning_programme', title: 'lessons', partners: [8, 4, 7], outcomes: 'learning_education' },
  { kind: 'health_wellbeing', title: 'afternoons', partners: [9, 8, 7], outcomes: 'health_wellbeing' },
  { kind: 'community', title: 'gatherings', partners: [8, 9, 0], outcomes: 'participation;health_wellbeing' },
  { kind: 'training', title: 'traineeships', partners: [0, 1, 5], outcomes: 'skills_careers' },
  { kind: 'network', title: 'network', partners: [0, 1, 2, 3, 4], outcomes: '' },
  { kind: 'exhibition_collaboration', title: 'exhibition', partners: [0, 1, 8], outcomes: 'participation' },
  { kind: 'digital', title: 'catalogue', partners: [7, 4, 0], outcomes: '' },
];
const WORDS =
  'Tide Lantern Thread Meadow Harbour Signal Orchard Echo Granite Comet Loom Kiln Compass Ember'.split(' ');

/** Share of projects with three or more participants; they have up to MOST. */
const CONSORTIA = 0.25;
const MOST = 30;
/** Maximum number of partners in one row, to keep cells short. The rows of one project are consecutive. */
const IN_ROW = 8;

/** All projects, year by year; the same for the same seed. */
export function* projects(ground: Ground): Generator<ProjectRow> {
  for (const year of YEARS) {
    const chance = chanceOf(ground.of.seed, 10, year);
    const count = Math.max(1, scaled(BESIDE.projects, ground.of, year));
    for (let serial = 1; serial <= count; serial += 1) yield* project(ground, year, serial, chance);
  }
}

function* project(ground: Ground, year: number, serial: number, chance: Chance): Generator<ProjectRow> {
  const what = chance.one(KINDS, 1.4);
  const size = chance.happens(CONSORTIA) ? 3 + Math.floor((MOST - 2) * chance.next() ** 3) : 2;
  const museums = museumsOf(ground, size, chance);
  const partners = partnersOf(ground, museums, size - museums.length, what.partners, chance);
  const { start, end } = periodIn(year, chance.happens(0.5), chance);
  const funder = chance.happens(0.3) ? ground.funder(chance) : undefined;
  const first = ground.at(museums[0]!);
  const row = {
    title: `Synthetic ${chance.one(WORDS)} ${what.title} ${year}/${serial}`,
    project_id: `P${ground.of.seed}-${year}-${serial}`,
    kind: what.kind,
    museums: all(ground, museums, ({ name }) => name),
    museum_ids: all(ground, museums, ({ id }) => id),
    outcomes: what.outcomes,
    start,
    end,
    ...(funder !== undefined && { funder: paidBy(ground, funder, chance) }),
    source: sourceOf(first, year),
    note: `reporting year ${reportingYearOf(year)}`,
  };
  const people = chance.happens(0.5) ? String(10 + Math.round(20 * chance.next() ** -1)) : '';
  for (let from = 0; from < partners.length; from += IN_ROW)
    yield {
      ...row,
      ...sidesOf(ground, partners.slice(from, from + IN_ROW)),
      ...(from === 0 && people && { people }),
    };
}

/** One national museum; a consortium may have up to four museums. */
function museumsOf(ground: Ground, size: number, chance: Chance): number[] {
  const museums = new Set([ground.national(chance)]);
  for (let more = size >= 5 ? chance.whole(4) : 0; more > 0; more -= 1)
    museums.add(chance.happens(0.5) ? ground.national(chance) : ground.home([0, 1], chance));
  return [...museums];
}

/** Distinct partners, mostly from the first museum's region. Fewer if there are not enough. */
function partnersOf(
  ground: Ground,
  museums: readonly number[],
  count: number,
  slots: readonly number[],
  chance: Chance,
): number[] {
  const region = ground.at(museums[0]!).region;
  const partners = new Set<number>();
  for (let tries = 0; partners.size < Math.max(1, count) && tries < 20 * MOST; tries += 1) {
    const u = chance.next();
    const at =
      u < 0.7
        ? ground.near(region, slots, chance)
        : u < 0.9
          ? ground.home(slots, chance)
          : ground.abroad(slots, chance);
    if (!museums.includes(at)) partners.add(at);
  }
  return [...partners];
}

const sidesOf = (ground: Ground, partners: readonly number[]): ProjectRow => ({
  partners: all(ground, partners, ({ name }) => name),
  partner_ids: all(ground, partners, ({ id }) => id),
  partner_kinds: all(ground, partners, ({ kind }) => kind),
  partner_places: all(ground, partners, ({ town, region, country }) =>
    region ? town : `${town}, ${country}`,
  ),
});

const all = (ground: Ground, some: readonly number[], textOf: (of: ReturnType<Ground['at']>) => string) =>
  some.map((at) => textOf(ground.at(at))).join(' | ');

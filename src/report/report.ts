import { LRUCache } from 'lru-cache';
import { groupBy } from '../domain/groupBy.js';
import { sourcesOf } from './count.js';
import type { Likeness, Published, Reported } from './facts.js';
import { byMuseum, divided } from './groups.js';
import { type Asked, measured } from './measured.js';
import { THEMES } from './measures.js';
import { type Placed, placedIn } from './placed.js';
import { OTHER, type Row, rowsOf, yearsOf } from './rows.js';

export type { Asked };

const UNKNOWN = 'not known';

/** Key of the group by location of the other party: its region, abroad its country. */
export const regionOf = ({ region, country }: Likeness) => region ?? country ?? UNKNOWN;
/** Key of the group by kind of the other party. */
export const kindOf = ({ kind }: Likeness) => kind ?? UNKNOWN;

/** Maximum cached reports per data version. */
const KEPT = 32;
const PARTS = ['themes', 'byMuseum', 'byRegion', 'byPartnerKind', 'series', 'meta'];

const cache = new WeakMap<Reported, LRUCache<string, ReturnType<typeof reported>>>();

/** Report for a period next to a year's published values, as the answer's map. Cached. */
export function reportOf(data: Reported, asked: Asked): ReturnType<typeof reported> {
  const known = cache.get(data) ?? new LRUCache({ max: KEPT });
  cache.set(data, known);
  const { year, window, measures, museums } = asked;
  const wanted = PARTS.filter((part) => asked.wants(part));
  const key = JSON.stringify([
    year,
    window,
    ...[measures, museums].map((set) => set && [...set].sort()),
    wanted,
  ]);
  const found = known.get(key) ?? reported(data, asked);
  known.set(key, found);
  return found;
}

function reported(data: Reported, asked: Asked) {
  const { year, window, wants, measures, museums } = asked;
  const figures = data.figures.filter(
    ({ organisation }) => museums === null || organisation === null || museums.has(organisation),
  );
  const placed = ofMuseums(placedIn(data, window), museums);
  const ofYear = figures.filter((figure) => figure.year === year);
  const rows = rowsOf(ofYear).filter(({ measure }) => measures?.has(measure.measure) ?? true);
  const survey = ofYear.filter(({ organisation }) => organisation === null);
  const all = wants('themes') ? rows.map((row) => themed(asked, row, placed, survey)) : [];
  const divide = (part: string, key: (likeness: Likeness) => string) =>
    wants(part) ? divided(asked, rows, placed, key) : [];
  return {
    year,
    years: yearsOf(data.figures),
    published: survey.length,
    themes: [...THEMES, OTHER]
      .map((theme) => ({
        theme,
        measures: all.filter((one) => one.theme === theme),
      }))
      .filter(({ measures }) => measures.length > 0),
    byMuseum: wants('byMuseum') ? byMuseum(asked, rows, placed, ofYear) : [],
    byRegion: divide('byRegion', regionOf),
    byPartnerKind: divide('byPartnerKind', kindOf),
    series: wants('series') ? seriesOf(figures.filter(({ measure }) => measures?.has(measure) ?? true)) : [],
    sourceIds: wants('meta')
      ? sourcesBehind(
          rows,
          placed,
          ofYear.filter(({ measure }) => measures?.has(measure) ?? true),
        )
      : [],
    leftOut: leftOutOf(placed),
    from: window.from,
    to: window.to,
  };
}

/** Restricts facts to those of some museums; null: all. */
export const ofMuseums = (placed: readonly Placed[], museums: ReadonlySet<string> | null) =>
  museums === null ? placed : placed.filter(({ sort }) => museums.has(sort.museum));

/** Distinct sources of the counts and published figures. */
const sourcesBehind = (rows: readonly Row[], placed: readonly Placed[], figures: readonly Published[]) => [
  ...new Set([
    ...rows.flatMap(({ measure, scope }) => sourcesOf(measure.counted, scope, placed)),
    ...figures.flatMap(({ sources }) => sources.map(({ id }) => id)),
  ]),
];

const themed = (asked: Asked, row: Row, placed: readonly Placed[], survey: readonly Published[]) =>
  measured(
    asked,
    row,
    placed,
    survey.filter(({ measure, scope }) => measure === row.measure.measure && scope === row.scope),
  );

/** Published values by series over the years. */
function seriesOf(figures: readonly Published[]) {
  const groups = groupBy(figures, (one) => `${one.measure} ${one.organisation ?? one.scope}`);
  return [...groups.values()].map((points) => {
    const [first] = points as [Published];
    const { measure, scope, unit, organisation, organisationName } = first;
    return {
      measure,
      scope: organisationName ?? scope,
      unit,
      organisation,
      points: points.map(({ year, value, status, qualifier, unit: one, sources }) => ({
        year,
        value,
        status,
        qualifier,
        unit: one,
        sources: sources.map(({ title }) => title),
      })),
    };
  });
}

function leftOutOf(placed: readonly Placed[]) {
  const undated = new Set(placed.flatMap(({ sort }) => sort.undated)).size;
  const unnamed = new Set<string>();
  for (const { possible } of placed)
    for (const { id, partner } of possible) if (partner === null) unnamed.add(id);
  return [
    { what: 'undated loans and projects of national museums, which are in no year', count: undated },
    {
      what: 'loans and projects with unnamed groups: counted, but the groups are neither a place nor a partner',
      count: unnamed.size,
    },
  ];
}

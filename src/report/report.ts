import { LRUCache } from 'lru-cache';
import type { Window } from '../network/network.js';
import { compared } from './compare.js';
import { counted, sourcesOf } from './count.js';
import type { Likeness, Published, Reported } from './facts.js';
import { MEASURES, type Measure, THEMES } from './measures.js';
import { type Placed, placedIn } from './placed.js';

const UNRULED = 'This service has no rule for counting it.';
const OTHER = 'Other published measures';
const UNKNOWN = 'not known';

/** Names of all available measures: those of the table, and published ones. */
export const measuresOf = (figures: readonly Published[]) =>
  [...new Set([...MEASURES, ...figures].map(({ measure }) => measure))].sort();

/** The years that have a published value, first to last. */
export const yearsOf = (figures: readonly Published[]) =>
  [...new Set(figures.map(({ year }) => year))].sort();

function grouped<T, K>(all: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

type Row = { readonly measure: Measure; readonly scope: string };

/** Each measure with each scope, and published ones that are not in the table. */
function rowsOf(figures: readonly Published[]): readonly Row[] {
  const known = MEASURES.flatMap((measure) => measure.scopes.map((scope) => ({ measure, scope })));
  const rows = new Map<string, Row>(known.map((row) => [keyOf(row.measure.measure, row.scope), row]));
  for (const { measure, scope, unit, organisation } of figures) {
    if (organisation !== null || rows.has(keyOf(measure, scope))) continue;
    rows.set(keyOf(measure, scope), { measure: likeness(measure, scope, unit), scope });
  }
  return [...rows.values()];
}

const keyOf = (measure: string, scope: string) => `${measure} ${scope}`;

/** A known measure in another scope uses the same rule; an unknown measure is shown and not counted. */
function likeness(measure: string, scope: string, unit: string): Measure {
  const like = MEASURES.find((one) => one.measure === measure);
  if (like) return { ...like, scopes: [scope] };
  return {
    theme: OTHER,
    measure,
    scopes: [scope],
    name: measure.replaceAll('_', ' '),
    unit,
    meaning: 'Published; see its source for its meaning.',
    counted: UNRULED,
  };
}

/** Parameters of a report. */
export interface Asked {
  /** Reporting year of the published values, such as 2017/18. */
  readonly year: string;
  /** The time that is counted. */
  readonly window: Window;
  /** True if the counted period is not that year: no published values are compared then. */
  readonly otherTime: boolean;
  /** The names of the measures that are wanted; null: all. */
  readonly measures: ReadonlySet<string> | null;
  /** True if this part of the answer is selected; other parts stay empty. */
  wants(part: string): boolean;
}

type Compares = Pick<Asked, 'year' | 'window' | 'otherTime'>;

/** One measure: its count from these facts, with these published values. */
function measured(
  asked: Compares,
  { measure, scope }: Row,
  placed: readonly Placed[],
  published: readonly Published[],
) {
  const count = counted(measure.counted, scope, placed);
  const { year, window } = asked;
  const apart = asked.otherTime
    ? `Not compared: the published value is for ${year}, the count is for ${window.from} to ${window.to}.`
    : null;
  const values = published.map((figure) => compared(figure, measure.counted, count, apart));
  return {
    measure: measure.measure,
    scope,
    name: measure.name,
    unit: measure.unit,
    meaning: measure.meaning,
    ...count,
    published: values,
    contradiction: new Set(values.map(({ value, unit }) => `${value} ${unit}`)).size > 1,
  };
}

/** Maximum cached reports per data version. */
const KEPT = 32;
const PARTS = ['themes', 'byMuseum', 'byRegion', 'byPartnerKind', 'series', 'meta'];

const kept = new WeakMap<Reported, LRUCache<string, ReturnType<typeof reported>>>();

/** Report for a period next to a year's published values, as the answer's map. Cached. */
export function reportOf(data: Reported, asked: Asked): ReturnType<typeof reported> {
  const known = kept.get(data) ?? new LRUCache({ max: KEPT });
  kept.set(data, known);
  const { year, window, measures } = asked;
  const wanted = PARTS.filter((part) => asked.wants(part));
  const key = JSON.stringify([year, window, measures && [...measures].sort(), wanted]);
  const found = known.get(key) ?? reported(data, asked);
  known.set(key, found);
  return found;
}

function reported(data: Reported, asked: Asked) {
  const { figures } = data;
  const { year, window, wants, measures } = asked;
  const placed = placedIn(data, window);
  const ofYear = figures.filter((figure) => figure.year === year);
  const rows = rowsOf(ofYear).filter(({ measure }) => measures?.has(measure.measure) ?? true);
  const survey = ofYear.filter(({ organisation }) => organisation === null);
  const all = wants('themes') ? rows.map((row) => themed(asked, row, placed, survey)) : [];
  const divide = (part: string, key: (likeness: Likeness) => string) =>
    wants(part) ? divided(asked, rows, placed, key) : [];
  return {
    year,
    years: yearsOf(figures),
    published: survey.length,
    themes: [...THEMES, OTHER]
      .map((theme) => ({
        theme,
        measures: all.filter((one) => one.theme === theme).map(({ measured }) => measured),
      }))
      .filter(({ measures }) => measures.length > 0),
    byMuseum: wants('byMuseum') ? byMuseum(asked, rows, placed, ofYear) : [],
    byRegion: divide('byRegion', ({ region, country }) => region ?? country ?? UNKNOWN),
    byPartnerKind: divide('byPartnerKind', ({ kind }) => kind ?? UNKNOWN),
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

/** Distinct sources of the counts and published figures. */
const sourcesBehind = (rows: readonly Row[], placed: readonly Placed[], figures: readonly Published[]) => [
  ...new Set([
    ...rows.flatMap(({ measure, scope }) => sourcesOf(measure.counted, scope, placed)),
    ...figures.flatMap(({ sources }) => sources.map(({ id }) => id)),
  ]),
];

const themed = (asked: Compares, row: Row, placed: readonly Placed[], survey: readonly Published[]) => ({
  theme: row.measure.theme,
  measured: measured(
    asked,
    row,
    placed,
    survey.filter(({ measure, scope }) => measure === row.measure.measure && scope === row.scope),
  ),
});

/** Measures for a subset of the facts, without empty ones. */
const partOf = (asked: Compares, rows: readonly Row[], placed: readonly Placed[]) =>
  rows
    .map((row) => measured(asked, row, placed, []))
    .filter(({ possible, facts: held }) => possible !== null || held !== null);

function divided(
  asked: Compares,
  rows: readonly Row[],
  placed: readonly Placed[],
  key: (likeness: Likeness) => string,
) {
  return [...grouped(placed, ({ sort }) => key(sort))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => ({
      key: name,
      name,
      organisation: null,
      measures: partOf(asked, rows, part),
    }))
    .filter(({ measures }) => measures.length > 0);
}

/** Each museum with activities or published figures, with its own published values. */
function byMuseum(
  asked: Compares,
  rows: readonly Row[],
  placed: readonly Placed[],
  figures: readonly Published[],
) {
  const names = new Map<string, string>();
  for (const { organisation, organisationName } of figures)
    if (organisation !== null) names.set(organisation, organisationName ?? organisation);
  for (const { sort } of placed) names.set(sort.museum, sort.museumName);
  const done = grouped(placed, ({ sort }) => sort.museum);
  return [...names]
    .sort(([, one], [, other]) => (one < other ? -1 : 1))
    .map(([key, name]) => {
      const own = figures.filter(({ organisation }) => organisation === key);
      const part = done.get(key) ?? [];
      const each = rows.filter(({ measure }) => own.some((figure) => figure.measure === measure.measure));
      const rest = rows.filter((row) => !each.includes(row));
      const shown = each
        .filter(({ measure }) => measure.eachMuseum)
        .map((row) =>
          measured(
            asked,
            row,
            part,
            own.filter(({ measure }) => measure === row.measure.measure),
          ),
        );
      return { key, name, organisation: key, measures: [...shown, ...partOf(asked, rest, part)] };
    });
}

/** Published values by series over the years. */
function seriesOf(figures: readonly Published[]) {
  const groups = grouped(figures, (one) => `${one.measure} ${one.organisation ?? one.scope}`);
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

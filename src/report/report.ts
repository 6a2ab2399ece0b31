import { compared } from './compare.js';
import { counted } from './count.js';
import type { Fact, Published } from './facts.js';
import { MEASURES, type Measure, THEMES } from './measures.js';

const UNRULED = 'No rule of this project counts it.';
const OTHER = 'Other published measures';
const UNKNOWN = 'not known';

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

/** Each measure with each of its scopes, and those that were published and that no row of the table knows. */
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

/** A measure of another scope is counted by the same rule; one that is wholly unknown is shown and not counted. */
function likeness(measure: string, scope: string, unit: string): Measure {
  const like = MEASURES.find((one) => one.measure === measure);
  if (like) return { ...like, scopes: [scope] };
  return {
    theme: OTHER,
    measure,
    scopes: [scope],
    name: measure.replaceAll('_', ' '),
    unit,
    meaning: 'Published; what it means stands with its source.',
    counted: UNRULED,
  };
}

/** One measure, counted from these facts and beside these published values. */
function measured({ measure, scope }: Row, facts: readonly Fact[], published: readonly Published[]) {
  const count = counted(measure.counted, scope, facts);
  const values = published.map((figure) => compared(figure, measure.counted, count));
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

/** The report of a year, as the answer's map. */
export function reportOf(year: string, figures: readonly Published[], facts: readonly Fact[]) {
  const ofYear = figures.filter((figure) => figure.year === year);
  const rows = rowsOf(ofYear);
  const survey = ofYear.filter(({ organisation }) => organisation === null);
  const all = rows.map((row) => ({
    theme: row.measure.theme,
    ...measured(
      row,
      facts,
      survey.filter(({ measure, scope }) => measure === row.measure.measure && scope === row.scope),
    ),
  }));
  const themes = [...THEMES, OTHER]
    .map((theme) => ({ theme, measures: all.filter((one) => one.theme === theme) }))
    .filter(({ measures }) => measures.length > 0);
  return {
    year,
    years: yearsOf(figures),
    published: survey.length,
    themes,
    byMuseum: byMuseum(rows, facts, ofYear),
    byRegion: divided(rows, facts, ({ region, country }) => region ?? country ?? UNKNOWN),
    byPartnerKind: divided(rows, facts, ({ kind }) => kind ?? UNKNOWN),
    series: seriesOf(figures),
    sourceIds: [
      ...new Set([
        ...all.flatMap(({ sourceIds }) => sourceIds),
        ...ofYear.flatMap((one) => one.sources.map(({ id }) => id)),
      ]),
    ],
    leftOut: leftOutOf(facts),
  };
}

/** Measures of one part of the facts: those of which it holds something. */
const partOf = (rows: readonly Row[], facts: readonly Fact[]) =>
  rows
    .map((row) => measured(row, facts, []))
    .filter(({ possible, facts: held }) => possible !== null || held !== null);

function divided(rows: readonly Row[], facts: readonly Fact[], key: (fact: Fact) => string) {
  return [...grouped(facts, key)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => ({ key: name, name, organisation: null, measures: partOf(rows, part) }))
    .filter(({ measures }) => measures.length > 0);
}

/** Each museum that did something or of which something was published, with its own published values. */
function byMuseum(rows: readonly Row[], facts: readonly Fact[], figures: readonly Published[]) {
  const names = new Map<string, string>();
  for (const { organisation, organisationName } of figures)
    if (organisation !== null) names.set(organisation, organisationName ?? organisation);
  for (const { museum, museumName } of facts) names.set(museum, museumName);
  const done = grouped(facts, ({ museum }) => museum);
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
            row,
            part,
            own.filter(({ measure }) => measure === row.measure.measure),
          ),
        );
      return { key, name, organisation: key, measures: [...shown, ...partOf(rest, part)] };
    });
}

/** What was published of one thing over the years. */
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

function leftOutOf(facts: readonly Fact[]) {
  const undated = new Set(facts.filter(({ dated }) => !dated).map(({ id }) => id)).size;
  return [
    { what: 'loans and projects of national museums that have no date: they are in no year', count: undated },
  ];
}

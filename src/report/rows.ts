import type { Published } from './facts.js';
import { MEASURES, type Measure } from './measures.js';

const UNRULED = 'This service has no rule for counting it.';
/** Theme of published measures that have no rule here. */
export const OTHER = 'Other published measures';
/** Names of all available measures: those of the table, and published ones. */
export const measuresOf = (figures: readonly Published[]) =>
  [...new Set([...MEASURES, ...figures].map(({ measure }) => measure))].sort();

/** The years that have a published value, first to last. */
export const yearsOf = (figures: readonly Published[]) =>
  [...new Set(figures.map(({ year }) => year))].sort();

/** A measure with one of its scopes. */
export type Row = { readonly measure: Measure; readonly scope: string };

/** Each measure with each scope, and published ones that are not in the table. */
export function rowsOf(figures: readonly Published[]): readonly Row[] {
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

import { groupBy } from '../domain/groupBy.js';
import type { Likeness, Published } from './facts.js';
import { type Compares, measured } from './measured.js';
import type { Placed } from './placed.js';
import type { Row } from './rows.js';

/** Measures for a subset of the facts, without empty ones. */
const partOf = (asked: Compares, rows: readonly Row[], placed: readonly Placed[]) =>
  rows
    .map((row) => measured(asked, row, placed, []))
    .filter(({ possible, facts: held }) => possible !== null || held !== null);

/** The measures for each group of facts with the same key. */
export function divided(
  asked: Compares,
  rows: readonly Row[],
  placed: readonly Placed[],
  key: (likeness: Likeness) => string,
) {
  return [...groupBy(placed, ({ sort }) => key(sort))]
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
export function byMuseum(
  asked: Compares,
  rows: readonly Row[],
  placed: readonly Placed[],
  figures: readonly Published[],
) {
  const names = new Map<string, string>();
  for (const { organisation, organisationName } of figures)
    if (organisation !== null) names.set(organisation, organisationName ?? organisation);
  for (const { sort } of placed) names.set(sort.museum, sort.museumName);
  const done = groupBy(placed, ({ sort }) => sort.museum);
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

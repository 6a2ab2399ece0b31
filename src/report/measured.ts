import type { Window } from '../network/network.js';
import { compared } from './compare.js';
import { counted } from './count.js';
import type { Published } from './facts.js';
import type { Placed } from './placed.js';
import type { Row } from './rows.js';

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
  /** Ids of the national museums that are wanted; null: all. */
  readonly museums: ReadonlySet<string> | null;
  /** True if this part of the answer is selected; other parts stay empty. */
  wants(part: string): boolean;
}

export type Compares = Pick<Asked, 'year' | 'window' | 'otherTime' | 'museums'>;

/** A measure with its count from these facts and these published values. */
export type Measured = ReturnType<typeof measured>;

/** Counts one measure from these facts and compares it with these published values. */
export function measured(
  asked: Compares,
  { measure, scope }: Row,
  placed: readonly Placed[],
  published: readonly Published[],
) {
  const count = counted(measure.counted, scope, placed);
  const { year, window } = asked;
  const otherTime = asked.otherTime
    ? `Not compared: the published value is for ${year}, the count is for ${daysIn(window)}.`
    : null;
  const apart = ({ organisation }: Published) =>
    otherTime ?? (asked.museums !== null && organisation === null ? ALL_MUSEUMS : null);
  const values = published.map((figure) => compared(figure, measure.counted, count, apart(figure)));
  return {
    theme: measure.theme,
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

const daysIn = ({ from, to }: Window) =>
  from === '0000-00-00'
    ? `any time until ${to}`
    : to === '9999-99-99'
      ? `${from} and later`
      : `${from} to ${to}`;

const ALL_MUSEUMS =
  'Not compared: the published value is for all national museums, the count is for the selected ones.';

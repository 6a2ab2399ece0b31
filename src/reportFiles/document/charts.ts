import type { Measured } from '../../report/measured.js';
import type { Bar, Chart } from './blocks.js';
import { countedText, coverageText, measureText, valueText } from './words.js';

/** Maximum bars of a chart; the table below it has all rows. */
const MAX_BARS = 15;

/** Share of the published values that is traced, in percent; null if nothing is comparable. */
export function coverageChart(theme: string, measures: readonly Measured[], credit: string): Chart | null {
  const bars = measures.flatMap((measure) =>
    measure.published.flatMap((value): Bar[] => {
      const text = coverageText(value);
      if (text === null) return [];
      const [definite, possible] = [value.coverageCertain ?? 0, value.coveragePossible ?? 0];
      const of = measure.contradiction ? ` (of ${valueText(value)})` : '';
      const label = `${measureText(measure)}${of}`;
      return [{ label, definite: 100 * definite, possible: 100 * possible, text }];
    }),
  );
  return chart(`${theme}: traced share of the published value`, '% of the published value', bars, credit);
}

/** Counts of measures with the unit that most of them have; null if nothing is counted. */
export function countChart(title: string, measures: readonly Measured[], credit: string): Chart | null {
  const counted = measures.filter(({ possible }) => (possible ?? 0) > 0);
  const units = counted.map(({ unit }) => unit);
  const times = (unit: string) => units.filter((one) => one === unit).length;
  const [unit = ''] = [...units].sort((one, other) => times(other) - times(one));
  const bars = counted.filter((one) => one.unit === unit).map((one) => barOf(measureText(one), one));
  return chart(title, unit, bars, credit);
}

/** One measure across groups, largest first; null if nothing is counted. */
export function groupChart(
  title: string,
  groups: readonly { readonly name: string; readonly measure: Measured }[],
  credit: string,
): Chart | null {
  const counted = groups.filter(({ measure }) => (measure.possible ?? 0) > 0);
  const sorted = [...counted].sort((one, other) => other.measure.possible! - one.measure.possible!);
  const bars = sorted.slice(0, MAX_BARS).map(({ name, measure }) => barOf(name, measure));
  return chart(title, counted[0]?.measure.unit ?? '', bars, credit);
}

const barOf = (label: string, measure: Measured): Bar => ({
  label,
  definite: measure.certain ?? 0,
  possible: measure.possible ?? 0,
  text: countedText(measure),
});

const chart = (title: string, unit: string, bars: readonly Bar[], credit: string): Chart | null =>
  bars.length === 0 ? null : { title, unit, bars, credit };

import { changed, go, here } from './address.js';
import { chooser, h, table } from './dom.js';
import type { Series } from './reportTypes.js';
import { valueText } from './reportWords.js';
import { plain } from './words.js';

/** Names of measures that need a special wording. */
const NAMES: Readonly<Record<string, string>> = { uk_loan_venues: 'Places in the UK that a museum lent to' };
const nameOf = (measure: string) => NAMES[measure] ?? plain(measure);

/**
 * Published yearly series; nothing here is counted from the graph. Shows one measure at a time, with a small
 * chart for each museum or scope.
 */
export async function seriesShown(all: readonly Series[]): Promise<Node[]> {
  const measures = [...new Set(all.map(({ measure }) => measure))].sort(
    (one, other) => size(other) - size(one),
  );
  function size(name: string): number {
    return all.filter(({ measure }) => measure === name).flatMap(({ points }) => points).length;
  }
  const asked = here().get('measure') ?? '';
  const chosen = measures.includes(asked) ? asked : (measures[0] ?? '');
  const shown = all.filter(({ measure }) => measure === chosen);
  const years = [...new Set(shown.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  const { line } = await import('./reportCharts.js');
  const options = measures.map((name) =>
    h('option', { value: name, selected: name === chosen }, nameOf(name)),
  );
  const name = nameOf(chosen);
  return [
    chooser('Measure', options, (measure) => go(changed({ measure }))),
    h(
      'p',
      {},
      'These values were ',
      h('span', { class: 'published' }, 'published'),
      '. None are counted from this graph. A gap means not stated or not applicable.',
    ),
    h(
      'div',
      { class: 'small-pictures' },
      ...(years.length > 1 ? shown.map((series) => line(name, series, years)) : []),
    ),
    table(
      `${name}, published`,
      ['Scope', ...years, 'Unit'],
      shown.map(({ scope, unit, points }) => [
        scope,
        ...years.map((year) =>
          points
            .filter((point) => point.year === year)
            .map(valueText)
            .join(' / '),
        ),
        unit,
      ]),
    ),
  ];
}

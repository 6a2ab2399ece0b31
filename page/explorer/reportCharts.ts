import * as Plot from '@observablehq/plot';
import { named } from './charts.js';
import { h } from './dom.js';
import type { Measure, Series } from './reportTypes.js';
import { countedText, measureText, valueText } from './reportWords.js';
import { number, share } from './words.js';

const COUNTED = 'var(--mark)';
const PUBLISHED = 'var(--other)';

/** Coverage of published totals that measure the same; empty if nothing is comparable. */
export function coverage(theme: string, measures: readonly Measure[]): HTMLElement[] {
  const rows = measures.flatMap((measure) =>
    measure.published.flatMap(({ coverageCertain, coveragePossible }) =>
      coveragePossible === null
        ? []
        : [{ name: measureText(measure), low: coverageCertain ?? 0, high: coveragePossible }],
    ),
  );
  if (rows.length === 0) return [];
  const picture = Plot.plot({
    width: 700,
    height: 60 + rows.length * 26,
    marginLeft: 290,
    marginRight: 70,
    x: {
      domain: [0, 1],
      tickFormat: share,
      label: 'Counted here, of what was published',
      labelAnchor: 'center',
      ticks: 5,
    },
    y: { label: null, domain: rows.map(({ name }) => name) },
    marks: [
      Plot.ruleX([1], { stroke: PUBLISHED, strokeWidth: 3 }),
      Plot.ruleY(rows, { y: 'name', x1: 0, x2: 1, stroke: 'var(--line)' }),
      Plot.link(rows, { x1: 'low', x2: 'high', y: 'name', stroke: COUNTED, strokeWidth: 8 }),
      Plot.dot(rows, { x: 'low', y: 'name', r: 4, fill: COUNTED }),
      Plot.dot(rows, { x: 'high', y: 'name', r: 4, stroke: COUNTED, fill: 'var(--paper)' }),
      Plot.text(rows, {
        x: 'high',
        y: 'name',
        text: ({ high }: { high: number }) => share(high),
        dx: 10,
        textAnchor: 'start',
      }),
    ],
  });
  const label = `${theme}: share of the published value counted here; the table shows the same data`;
  return [
    h(
      'figure',
      { class: 'chart' },
      h(
        'figcaption',
        {},
        'Counted: definite ',
        dot('●', 'counted'),
        ', possible ',
        dot('○', 'counted'),
        '. The line at 100% is the value ',
        dot('published', 'published'),
        '.',
      ),
      named(picture, 'img', label),
    ),
  ];
}

const dot = (text: string, name: string) => h('span', { class: name }, text);

/**
 * One measure across groups: ranges from definite to possible count. Published values of the same unit are
 * lines in another colour.
 */
export function ranges(
  label: string,
  unit: string,
  all: readonly { readonly name: string; readonly measure: Measure }[],
): HTMLElement {
  const rows = all
    .map(({ name, measure: { counted, published } }) => ({
      name,
      low: counted.certain ?? 0,
      high: counted.possible ?? 0,
      text: countedText(counted) ?? 'not counted',
      published: published.filter((one) => one.unit === unit && one.value !== null),
    }))
    .sort((one, other) => other.high - one.high);
  const values = rows.flatMap(({ name, published }) =>
    published.map((one) => ({ name, value: one.value, text: valueText(one) })),
  );
  const picture = Plot.plot({
    width: 700,
    height: 50 + rows.length * 24,
    marginLeft: 230,
    marginRight: 70,
    x: { zero: true, label: unit, labelAnchor: 'center', tickFormat: number, nice: true },
    y: { label: null, domain: rows.map(({ name }) => name) },
    marks: [
      Plot.barX(rows, { x1: 0, x2: 'low', y: 'name', fill: COUNTED }),
      Plot.barX(rows, { x1: 'low', x2: 'high', y: 'name', fill: COUNTED, fillOpacity: 0.4 }),
      Plot.text(rows, { x: 'high', y: 'name', text: 'text', dx: 6, textAnchor: 'start' }),
      Plot.tickX(values, { x: 'value', y: 'name', stroke: PUBLISHED, strokeWidth: 3 }),
      Plot.text(values, { x: 'value', y: 'name', text: 'text', dx: 6, textAnchor: 'start', fill: PUBLISHED }),
    ],
  });
  return h(
    'figure',
    { class: 'chart' },
    h(
      'figcaption',
      {},
      'Counted: definite in full colour, possible in pale colour.',
      values.length > 0 && ' ',
      values.length > 0 && dot('Published: line.', 'published'),
    ),
    named(picture, 'img', `${label}; the table shows the same data`),
  );
}

/** Published values of one series over the years; a gap if nothing was stated. */
export function line(measure: string, { scope, points }: Series, years: readonly string[]): HTMLElement {
  const picture = Plot.plot({
    width: 230,
    height: 130,
    marginLeft: 50,
    x: {
      type: 'point',
      domain: years,
      label: null,
      ticks: [years[0], years.at(-1)],
      tickFormat: (year: string) => (year === years[0] || year === years.at(-1) ? year : ''),
    },
    y: { zero: true, label: null, ticks: 3, tickFormat: 's', grid: true },
    marks: [
      Plot.line(points, { x: 'year', y: 'value', stroke: PUBLISHED, strokeWidth: 2 }),
      Plot.dot(points, {
        x: 'year',
        y: 'value',
        r: 2.5,
        fill: PUBLISHED,
        title: (one) => `${one.year}: ${valueText(one)}`,
      }),
    ],
  });
  return h(
    'figure',
    {},
    h('figcaption', {}, scope),
    named(picture, 'group', `${measure}: ${scope}, published year by year; the table shows the same data`),
  );
}

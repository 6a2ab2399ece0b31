import { breath } from './breath.js';
import { h, table } from './dom.js';
import { sourceLink } from './frame.js';
import type { Measure, Published, Theme } from './reportTypes.js';
import {
  countedFrom,
  countedText,
  coverageText,
  differenceText,
  measureText,
  valueText,
} from './reportWords.js';

/** The report by theme: conflicting figures first, then a chart and table for each theme. */
export async function themesShown(themes: readonly Theme[]): Promise<Node[]> {
  const { coverage } = await import('./reportCharts.js');
  const against = themes.flatMap(({ measures }) => measures).filter(({ contradiction }) => contradiction);
  const parts: Node[] = [];
  for (const { theme, measures } of themes) {
    await breath();
    parts.push(h('h2', {}, theme), ...coverage(theme, measures), measureTable(theme, measures));
  }
  return [...contradictions(against), ...parts];
}

function contradictions(against: readonly Measure[]): Node[] {
  if (against.length === 0) return [];
  return [
    h('h2', {}, 'Conflicting published figures'),
    h('p', {}, 'Sources disagree on these figures. We show all values and do not judge which is right.'),
    measureTable('Conflicting figures', against),
  ];
}

/** Counted and published values in separate columns and colours; measures with neither are listed below. */
export function measureTable(caption: string, measures: readonly Measure[]): HTMLElement {
  const isEmpty = ({ counted, published }: Measure) => counted.possible === null && published.length === 0;
  const shown = measures.filter((one) => !isEmpty(one));
  const empty = measures.filter(isEmpty);
  return h(
    'div',
    {},
    shown.length > 0 && table(caption, ['Measure', 'Counted in this graph', 'Published'], shown.map(rowOf)),
    empty.length > 0 &&
      h(
        'p',
        { class: 'quiet' },
        `Neither counted nor published for this year: ${empty.map(measureText).join('; ')}.`,
      ),
  );
}

const rowOf = (measure: Measure): Node[] => [
  h(
    'div',
    {},
    h('strong', {}, measure.name),
    `, ${measure.scope} `,
    h('small', { class: 'line' }, measure.meaning),
  ),
  countedCell(measure),
  publishedCell(measure),
];

function countedCell({ counted, unit }: Measure): HTMLElement {
  const text = countedText(counted);
  if (text === null)
    return h(
      'div',
      {},
      h('span', { class: 'quiet' }, 'Not counted. '),
      h('small', { class: 'line' }, counted.uncounted),
    );
  return h(
    'div',
    {},
    h('span', { class: 'counted' }, text),
    ` ${unit} `,
    h('small', { class: 'line' }, countedFrom(counted)),
    counted.rule !== null && h('small', { class: 'line' }, `What we count: ${counted.rule}`),
  );
}

function publishedCell({ published, contradiction }: Measure): HTMLElement {
  if (published.length === 0) return h('span', { class: 'quiet' }, 'Nothing published for this year');
  return h(
    'div',
    {},
    contradiction && h('p', { class: 'against' }, 'Sources disagree: '),
    h('div', { class: 'beside' }, ...published.map(valueBox)),
  );
}

function valueBox(one: Published): HTMLElement {
  const compared = [differenceText(one), coverageText(one)].filter(Boolean).join(', ');
  return h(
    'div',
    {},
    h('span', { class: 'published' }, valueText(one)),
    ` ${one.unit} `,
    compared !== '' && h('small', { class: 'line' }, `Counted here: ${compared}. `),
    h('small', { class: 'line' }, `${one.comparison} `, one.note && `Note: ${one.note}. `),
    h(
      'small',
      { class: 'line' },
      ...one.figure.evidence.nodes.flatMap((source) => [sourceLink(source), ' ']),
    ),
  );
}

import { changed, go, here, organisationAt } from './address.js';
import { chooser, figure, h, table } from './dom.js';
import { measureTable } from './reportThemes.js';
import type { Group, Measure } from './reportTypes.js';
import { countedFrom, measureText, valueText } from './reportWords.js';
import { named } from './words.js';

interface Part {
  readonly group: Group;
  readonly measure: Measure;
}
const idOf = ({ measure, scope }: Measure) => `${measure} ${scope}`;

/** The report by group: one measure for all groups as chart and table, or all measures of one group. */
export async function groupsShown(groups: readonly Group[], year: string): Promise<Node[]> {
  const chosen = groups.find(({ key }) => key === here().get('group'));
  if (chosen)
    return [
      h('h2', {}, named(chosen.name)),
      ...links(chosen),
      measureTable(`${named(chosen.name)}, ${year}`, chosen.measures),
    ];
  const measures = new Map(groups.flatMap((group) => group.measures.map((one) => [idOf(one), one] as const)));
  const parts = (id: string) =>
    groups.flatMap((group) =>
      group.measures.filter((one) => idOf(one) === id).map((measure) => ({ group, measure })),
    );
  const id = here().get('measure') ?? '';
  const measure = measures.get(id) ?? fullest([...measures.values()], parts);
  if (!measure) return [h('p', {}, 'Nothing was counted or published for this year.')];
  const shown = parts(idOf(measure)).filter(
    ({ measure: { counted, published } }) => (counted.possible ?? 0) > 0 || published.length > 0,
  );
  const { ranges } = await import('./reportCharts.js');
  const label = `${measureText(measure)}, ${year}`;
  return [
    choice([...measures.values()], measure),
    h('p', {}, measure.meaning),
    ranges(
      label,
      measure.unit,
      shown.map(({ group, measure: one }) => ({ name: named(group.name), measure: one })),
    ),
    table(
      label,
      ['Group', 'Counted: definite', 'Counted: possible', 'Counted from', 'Published', 'Unit'],
      shown.map(({ group, measure: { counted, published } }) => [
        h('a', { href: changed({ group: group.key }) }, named(group.name)),
        figure(counted.certain),
        figure(counted.possible),
        countedFrom(counted),
        h(
          'span',
          { class: published.length > 0 ? 'published' : 'quiet' },
          published.map(valueText).join(' / ') || '–',
        ),
        measure.unit,
      ]),
    ),
    h(
      'p',
      { class: 'quiet' },
      'Activity in more than one group counts in each, so groups can add up to more than the total. Groups with no known values are left out.',
    ),
  ];
}

function links({ key }: Group): HTMLElement[] {
  const isOrganisation = key.includes(':');
  return [
    h(
      'p',
      {},
      h('a', { href: changed({ group: undefined }) }, 'Back to all'),
      isOrganisation && ' · ',
      isOrganisation && h('a', { href: organisationAt(key) }, 'View museum'),
    ),
  ];
}

/** The measure with values in the most groups. */
function fullest(measures: readonly Measure[], parts: (id: string) => readonly Part[]): Measure | undefined {
  const size = (one: Measure) =>
    parts(idOf(one)).filter(({ measure }) => (measure.counted.possible ?? 0) > 0).length;
  return measures.reduce<Measure | undefined>(
    (best, one) => (!best || size(one) > size(best) ? one : best),
    undefined,
  );
}

function choice(measures: readonly Measure[], chosen: Measure): HTMLElement {
  const options = measures.map((one) =>
    h('option', { value: idOf(one), selected: one === chosen }, measureText(one)),
  );
  return chooser('Measure', options, (id) => go(changed({ measure: id })));
}

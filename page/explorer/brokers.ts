import { changed, here, toOrganisation } from './address.js';
import { ask } from './ask.js';
import { figure, h, table } from './dom.js';
import { foot, META, type Meta } from './frame.js';
import { plain } from './words.js';

const MEASURES = ['BETWEENNESS', 'DEGREE', 'CLOSENESS', 'PAGERANK', 'PARTICIPATION'];

interface Answer {
  readonly brokers: {
    readonly unit: string;
    readonly brokers: readonly {
      readonly rank: number;
      readonly organisation: { readonly id: string; readonly name: string };
      readonly value: number;
      readonly because: string;
    }[];
    readonly meta: Meta;
  };
}

/** Who joins organisations that would have little to do with each other, by one of five measures. */
export async function brokers(): Promise<Node[]> {
  const asked = here().get('measure') ?? '';
  const measure = MEASURES.includes(asked) ? asked : 'BETWEENNESS';
  const query = `{
  brokers(measure: ${measure}, first: 20) {
    unit
    brokers { rank organisation { id name } value because }
    ${META}
  }
}`;
  const { brokers: answer } = await ask<Answer>(query);
  const { bars } = await import('./charts.js');
  const rows = answer.brokers.map(({ organisation, value }) => ({
    name: organisation.name,
    count: Number(value.toPrecision(4)),
  }));
  return [
    h('h1', {}, 'Who joins whom'),
    h(
      'nav',
      { class: 'tabs', 'aria-label': 'Measure' },
      ...MEASURES.map((name) =>
        h(
          'a',
          { href: changed({ measure: name }), 'aria-current': name === measure ? 'true' : undefined },
          plain(name),
        ),
      ),
    ),
    h('p', {}, `Measured in: ${answer.unit}.`),
    h(
      'figure',
      {},
      bars(`The first ${rows.length} by ${plain(measure).toLowerCase()}; the table has the same`, rows),
    ),
    table(
      'Brokers',
      ['Rank', 'Organisation', 'Value', 'Because'],
      answer.brokers.map((one) => [
        figure(one.rank),
        toOrganisation(one.organisation),
        figure(one.value),
        one.because,
      ]),
    ),
    foot(answer.meta, query),
  ];
}

import { toOrganisation } from '../address.js';
import { Word } from '../ask.js';
import type { Chosen } from '../combobox.js';
import { figure, h, table } from '../dom.js';
import type { Meta } from '../frame.js';
import { count, number } from '../words.js';
import { amount, asOf, choice, kind, national, region, sure, time } from './fields.js';
import type { Given } from './given.js';
import { pageOf, type Question } from './question.js';

interface Answer {
  readonly unit: string;
  readonly organisations: number;
  readonly brokers: readonly {
    readonly rank: number;
    readonly organisation: Chosen;
    readonly value: number;
    readonly because: string;
  }[];
  readonly meta: Meta;
}
/** Measures with their labels; the first is the default. */
const MEASURES = [
  ['', 'Number of shortest paths through it (betweenness)'],
  ['DEGREE', 'Number of partners (degree)'],
  ['CLOSENESS', 'Closeness to all others'],
  ['PAGERANK', 'How well connected its partners are (PageRank)'],
  ['PARTICIPATION', 'How many clusters its partners are spread over (participation)'],
] as const;
const USUAL = 20;

const measureOf = (given: Given) => given.word('measure') ?? new Word('BETWEENNESS');

async function shown(
  { unit, organisations, brokers }: Answer,
  given: Given,
): Promise<readonly (Node | false)[]> {
  if (brokers.length === 0)
    return [
      h('p', { role: 'status' }, 'No organisation with partners matches these filters. Try removing one.'),
    ];
  const { bars } = await import('../charts.js');
  const rows = brokers.map(({ organisation, value }) => ({
    name: organisation.name,
    count: Number(value.toPrecision(4)),
  }));
  const { word } = measureOf(given);
  const how = MEASURES.find(([name]) => name === word)?.[1] ?? MEASURES[0][1];
  return [
    h(
      'p',
      { role: 'status' },
      `The first ${number(brokers.length)} matches, out of ${count(organisations, 'organisation')} with partners. Ranks are among all of these.`,
    ),
    h('p', {}, `${how}. Measured in: ${unit}.`),
    h('figure', {}, bars(`${how}; the table shows the same data`, rows)),
    table(
      'Key connectors',
      ['Rank', 'Organisation', 'Value', 'Reason'],
      brokers.map((one) => [
        figure(one.rank),
        toOrganisation(one.organisation),
        figure(one.value),
        one.because,
      ]),
    ),
  ];
}

const QUESTION: Question<Answer> = {
  field: 'brokers',
  title: () => 'Key connectors',
  about:
    'Organisations that bridge parts of the network with few other links. Measured on this network of loans and projects, not by size or reputation.',
  fields: [
    choice('measure', 'Measured by', () => MEASURES),
    kind('Kind of organisation'),
    national('Museums', 'National or not', 'Not national'),
  ],
  more: [
    region('Region'),
    amount('first', 'Number shown', 1, 100, USUAL),
    time('during', 'Period'),
    sure,
    asOf,
  ],
  args: (given) => ({
    measure: measureOf(given),
    filter: given.filter(),
    first: given.count('first') ?? USUAL,
    during: given.during('during'),
    asOf: given.one('asOf'),
  }),
  selection: `
unit
organisations
brokers { rank organisation { id name } value because }`,
  shown,
};

export const brokers = () => pageOf(QUESTION);

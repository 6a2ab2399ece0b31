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
/** The ways to measure, in plain words; the first is the usual one. */
const MEASURES = [
  ['', 'How many shortest connections lead through it'],
  ['DEGREE', 'How many partners it has'],
  ['CLOSENESS', 'How near it is to everybody'],
  ['PAGERANK', 'How well connected its partners are (PageRank)'],
  ['PARTICIPATION', 'Over how many circles its partners are spread'],
] as const;
const USUAL = 20;

const measureOf = (given: Given) => given.word('measure') ?? new Word('BETWEENNESS');

async function shown(
  { unit, organisations, brokers }: Answer,
  given: Given,
): Promise<readonly (Node | false)[]> {
  if (brokers.length === 0)
    return [
      h('p', { role: 'status' }, 'Nobody who has a partner is of this kind. Ask with fewer conditions.'),
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
      `The first ${number(brokers.length)} that fit, of ${count(organisations, 'organisation')} with partners. The rank is that among all of these.`,
    ),
    h('p', {}, `${how}. Measured in: ${unit}.`),
    h('figure', {}, bars(`${how}; the table has the same`, rows)),
    table(
      'Brokers',
      ['Rank', 'Organisation', 'Value', 'Because'],
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
  title: () => 'Who joins whom',
  about:
    'Organisations that stand between others which would have little to do with each other without them: by this network of loans and projects, not by size or fame.',
  fields: [
    choice('measure', 'Measured by', () => MEASURES),
    kind('Only of this kind'),
    national('Museums', 'National or not', 'Not national'),
  ],
  more: [
    region('Only in this region'),
    amount('first', 'How many', 1, 100, USUAL),
    time('during', 'Seen from what happened'),
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

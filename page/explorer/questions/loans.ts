import { toOrganisation } from '../address.js';
import { type Value, Word } from '../ask.js';
import type { Chosen } from '../combobox.js';
import { figure, h, table } from '../dom.js';
import { type Meta, SOURCE, type Source, shortSourceLink } from '../frame.js';
import { count, named, number, type Period, period, plain } from '../words.js';
import { amount, asOf, choice, kind, national, organisations, region, sure, time } from './fields.js';
import type { Given } from './given.js';
import { pageOf, type Question } from './question.js';

interface Answer {
  readonly totalCount: number;
  readonly groups: {
    readonly totalCount: number;
    readonly overlapping: boolean;
    readonly nodes: readonly {
      readonly keys: readonly { readonly key: string | null; readonly name: string }[];
      readonly count: number;
      readonly certain: number | null;
      readonly objects: number | null;
      readonly objectsKnown: number;
    }[];
  };
  readonly nodes: readonly {
    readonly title: string;
    readonly purpose: string;
    readonly objects: number | null;
    readonly period: Period;
    readonly lenders: { readonly nodes: readonly Chosen[] };
    readonly borrowers: { readonly nodes: readonly Chosen[] };
    readonly evidence: { readonly nodes: readonly Source[] };
  }[];
  readonly meta: Meta;
}
const WAYS = [
  ['', 'Region or nation of the borrower'],
  ['COUNTRY', 'Country of the borrower'],
  ['BORROWER_KIND', 'Kind of the borrower'],
  ['BORROWER', 'Borrower'],
  ['LENDER', 'Lender'],
  ['REPORTING_YEAR', 'Year of the survey'],
  ['YEAR', 'Calendar year'],
  ['PURPOSE', 'Purpose'],
  ['TERM', 'Short or long'],
  ['PROGRAMME', 'Programme'],
  ['FUNDER', 'Who paid'],
] as const;
const PURPOSES = [
  ['', 'Any purpose'],
  ['DISPLAY', 'Display'],
  ['TOURING_EXHIBITION', 'Stops of touring exhibitions'],
  ['RESEARCH', 'Research'],
] as const;
const LISTED = 20;

const wayOf = (given: Given) => given.word('by') ?? new Word('BORROWER_REGION');
const some = (parts: { readonly [name: string]: Value }): Value | undefined =>
  Object.keys(parts).length > 0 ? { some: parts } : undefined;

/** LoanFilter from the form: lenders, borrowers, purpose and period. */
function filterOf(given: Given): { readonly [name: string]: Value | undefined } | undefined {
  const [lenders, borrowers] = [given.all('lender'), given.all('borrower')];
  const lent = { ...given.national(), ...(lenders.length > 0 ? { ids: lenders } : {}) };
  const borrowed = { ...given.kindAndRegion(), ...(borrowers.length > 0 ? { ids: borrowers } : {}) };
  const purpose = given.word('purpose');
  const parts = {
    lenders: some(lent),
    borrowers: some(borrowed),
    purpose: purpose && [purpose],
    during: given.during('during'),
    asOf: given.one('asOf'),
  };
  return Object.values(parts).some((part) => part !== undefined) ? parts : undefined;
}

async function shown(
  { totalCount, groups, nodes }: Answer,
  given: Given,
): Promise<readonly (Node | false)[]> {
  if (totalCount === 0)
    return [
      h(
        'p',
        { role: 'status' },
        'No loans match your filters. Try removing one, or choose any time: many loans have no known date.',
      ),
    ];
  const { bars } = await import('../charts.js');
  const way = WAYS.find(([name]) => name === (given.one('by') ?? ''))?.[1] ?? WAYS[0][1];
  const label = `Loans by ${way.charAt(0).toLowerCase()}${way.slice(1)}`;
  const isTime = groups.nodes.some(({ certain }) => certain !== null);
  const part =
    groups.nodes.length < groups.totalCount ? ` The first ${number(groups.nodes.length)} are shown.` : '';
  const more = groups.overlapping ? ' Some loans appear in more than one group.' : '';
  const rows = groups.nodes.map(({ keys, count: many }) => ({ name: nameOf(keys), count: many }));
  return [
    h(
      'p',
      { role: 'status' },
      `${count(totalCount, 'loan')} in ${count(groups.totalCount, 'group')}.${part}${more}`,
    ),
    h('figure', {}, h('figcaption', {}, label), bars(`${label}; the table shows the same data`, rows)),
    table(
      label,
      [
        way,
        'Loans',
        ...(isTime ? ['Definitely in this period'] : []),
        'Objects (known)',
        'Loans with a known number of objects',
      ],
      groups.nodes.map((group) => [
        nameOf(group.keys),
        figure(group.count),
        ...(isTime ? [figure(group.certain)] : []),
        figure(group.objects),
        figure(group.objectsKnown),
      ]),
    ),
    table(
      nodes.length < totalCount ? `Loans, the latest ${number(nodes.length)}` : 'Loans',
      ['Title', 'Lent by', 'To', 'For', 'When', 'Objects', 'Source'],
      nodes.map((loan) => [
        loan.title,
        names(loan.lenders.nodes),
        names(loan.borrowers.nodes),
        plain(loan.purpose),
        period(loan.period),
        figure(loan.objects),
        h('span', {}, ...loan.evidence.nodes.map(shortSourceLink)),
      ]),
    ),
  ];
}

const nameOf = (keys: Answer['groups']['nodes'][number]['keys']) =>
  keys.map(({ name }) => named(name)).join(', ');
const names = (list: readonly Chosen[]) =>
  h('span', {}, ...list.flatMap((one, at) => [at > 0 ? '; ' : '', toOrganisation(one)]));

const QUESTION: Question<Answer> = {
  field: 'loans',
  title: () => 'What was lent, and where did it go?',
  about:
    'Count loans by destination, lender, date or purpose, and see the latest. The number of objects was not published for many loans: this means unknown, not zero.',
  fields: [
    choice('by', 'Counted by', () => WAYS),
    national('Lent by', 'Any organisation', 'Other museums'),
    choice('purpose', 'For', () => PURPOSES),
  ],
  more: [
    organisations('lender', 'Lenders', 0, 20),
    organisations('borrower', 'Borrowers', 0, 20),
    kind('Kind of borrower'),
    region('Region of borrower'),
    amount('first', 'Groups shown', 1, 100, LISTED),
    time('during', 'When'),
    sure,
    asOf,
  ],
  args: (given) => ({ filter: filterOf(given), first: LISTED }),
  selection: (given) => `
totalCount
groups(by: [${wayOf(given).word}], first: ${given.count('first') ?? LISTED}) {
  totalCount
  overlapping
  nodes { keys { key name } count certain objects objectsKnown }
}
nodes {
  title
  purpose
  objects
  period { start end }
  lenders(first: 3) { nodes { id name } }
  borrowers(first: 3) { nodes { id name } }
  evidence(first: 1) { nodes { ${SOURCE} } }
}`,
  shown,
  leftOut: ({ totalCount, nodes }) =>
    totalCount > nodes.length ? [`loans counted but not listed: ${number(totalCount - nodes.length)}`] : [],
  taken: (given) => {
    const filter = filterOf(given);
    return {
      everything: {
        description: filter ? 'Everything, with only these loans' : 'Everything in the graph',
        filter: filter ? { loans: filter } : {},
      },
    };
  },
};

export const loans = () => pageOf(QUESTION);

import { linkAt, toOrganisation } from '../address.js';
import type { Chosen } from '../combobox.js';
import { figure, h, table } from '../dom.js';
import type { Meta } from '../frame.js';
import { type Bounds, number, type Period, period, range } from '../words.js';
import { amount, kind, national, organisations, region, sure, time } from './fields.js';
import type { Given } from './given.js';
import { pageOf, type Question } from './question.js';

interface Count extends Bounds {
  readonly change: string;
}
interface Changed {
  readonly change: string;
  readonly certain: boolean;
}
interface Thing {
  readonly title: string;
  readonly period: Period;
}
interface Answer {
  readonly partnerships: readonly Count[];
  readonly loans: readonly Count[];
  readonly projects: readonly Count[];
  readonly changedPartnerships: readonly (Changed & {
    before: Bounds;
    after: Bounds;
    one: Chosen;
    other: Chosen;
  })[];
  readonly changedLoans: readonly (Changed & { readonly loan: Thing })[];
  readonly changedProjects: readonly (Changed & { readonly project: Thing })[];
  readonly organisations: readonly {
    organisation: Chosen;
    before: Bounds;
    after: Bounds;
    gained: Bounds;
    lost: Bounds;
  }[];
  readonly meta: Meta;
}
const BEFORE = '2016/17';
const AFTER = '2017/18';
const SAID: Readonly<Record<string, string>> = {
  NEW: 'New',
  GROWN: 'Increased',
  CONTINUING: 'Unchanged',
  SHRUNK: 'Decreased',
  ENDED: 'Ended',
};
const KINDS = [
  ['partnerships', 'Partnerships'],
  ['loans', 'Loans'],
  ['projects', 'Projects'],
] as const;

const sureness = (certain: boolean) => (certain ? 'definite' : 'possible: dates partly known');
const WHICHES = ['At least', 'At most'] as const;

async function shown(answer: Answer): Promise<(Node | false)[]> {
  const { paired, key, balance, pictured } = await import('./pictures.js');
  const figures = KINDS.map(([name, title]) => {
    const rows = answer[name].flatMap(({ change, certain, possible }) => [
      { name: SAID[change] ?? change, which: WHICHES[0], count: certain },
      { name: SAID[change] ?? change, which: WHICHES[1], count: possible },
    ]);
    const label = `${title}: ${rows.map((row) => `${row.name}, ${row.which}: ${row.count}`).join('; ')}`;
    return h('figure', {}, h('figcaption', {}, title), paired(label, rows, WHICHES));
  });
  const many = (change: string) => {
    const found = answer.partnerships.find((one) => one.change === change);
    return range(found ?? { certain: 0, possible: 0 });
  };
  const moved = answer.organisations.map(({ organisation, gained, lost }) => ({
    name: organisation.name,
    gained,
    lost,
  }));
  const label =
    'Partners gained (right) and lost (left): certain in full colour, possible in pale colour; the table shows the same data';
  const things = (rows: readonly (Changed & { readonly thing: Thing })[]) =>
    rows.map(({ change, certain, thing }) => [
      SAID[change],
      thing.title,
      period(thing.period),
      sureness(certain),
    ]);
  return [
    h(
      'p',
      { role: 'status' },
      `Partnerships: ${many('NEW')} new, ${many('GROWN')} with more than before, ${many('CONTINUING')} as before, ${many('SHRUNK')} with less, ${many('ENDED')} no longer.`,
    ),
    h(
      'p',
      { class: 'quiet' },
      '“3 to 11”: at least 3, at most 11. Dates are partly known, so something may count as possible for several changes.',
    ),
    key(['At least: definite, whatever the true dates are', 'At most: with all that is possible']),
    h('div', { class: 'pictures' }, ...figures),
    table(
      'Totals',
      ['What', 'Change', 'At least', 'At most'],
      KINDS.flatMap(([name, title]) =>
        answer[name].map(({ change, certain, possible }) => [
          title,
          SAID[change],
          figure(certain),
          figure(possible),
        ]),
      ),
    ),
    moved.length > 0 && pictured(label, balance(label, moved)),
    table(
      'Organisations that gained or lost partners',
      [
        'Organisation',
        'Partners before, at least',
        'Partners before, at most',
        'Partners after, at least',
        'Partners after, at most',
        'Gained, at least',
        'Gained, at most',
        'Lost, at least',
        'Lost, at most',
      ],
      answer.organisations.map((row) => [
        toOrganisation(row.organisation),
        ...[row.before, row.after, row.gained, row.lost].flatMap(({ certain, possible }) => [
          figure(certain),
          figure(possible),
        ]),
      ]),
    ),
    table(
      'Partnerships that changed',
      ['Change', 'Organisation', 'Partner', 'Loans and projects before', 'After', 'Certainty', 'View'],
      answer.changedPartnerships.map(({ change, certain, one, other, before, after }) => [
        SAID[change],
        toOrganisation(one),
        toOrganisation(other),
        range(before),
        range(after),
        sureness(certain),
        h(
          'a',
          { href: linkAt(one.id, other.id), 'aria-label': `View ${one.name} and ${other.name}` },
          'View',
        ),
      ]),
    ),
    table(
      'Loans',
      ['Change', 'Loan', 'When', 'Certainty'],
      things(answer.changedLoans.map((row) => ({ ...row, thing: row.loan }))),
    ),
    table(
      'Projects',
      ['Change', 'Project', 'When', 'Certainty'],
      things(answer.changedProjects.map((row) => ({ ...row, thing: row.project }))),
    ),
  ];
}

function filterOf(given: Given) {
  const ids = given.all('ids');
  return ids.length > 0 ? { ...given.filter(), ids } : given.filter();
}

const dateRangeText = (given: Given, name: string, usual: string) => {
  const text = given.one(name) ?? usual;
  return text === 'between'
    ? [given.one(`${name}-from`), given.one(`${name}-to`)].filter(Boolean).join(' to ')
    : text;
};

const QUESTION: Question<Answer> = {
  field: 'changes',
  title: (given) =>
    `What changed from ${dateRangeText(given, 'from', BEFORE)} to ${dateRangeText(given, 'to', AFTER)}`,
  about:
    'Compare two periods: which partnerships, loans and projects are new, which continue and which have ended.',
  fields: [
    time('from', 'From', BEFORE),
    time('to', 'To', AFTER),
    national('Organisations', 'All organisations'),
  ],
  more: [
    organisations('ids', 'Only these organisations', 0, 50),
    kind('Kind of organisation'),
    region('Region'),
    amount('first', 'Rows in each list', 0, 100, 10),
    sure,
  ],
  args: (given) => {
    const [from, to] = [given.during('from', BEFORE), given.during('to', AFTER)];
    return from && to ? { from, to, filter: filterOf(given), first: given.count('first') } : undefined;
  },
  selection: `
partnerships { change certain possible }
loans { change certain possible }
projects { change certain possible }
changedPartnerships { change certain before { certain possible } after { certain possible } one { id name } other { id name } }
changedLoans { change certain loan { title period { start end } } }
changedProjects { change certain project { title period { start end } } }
organisations {
  organisation { id name }
  before { certain possible } after { certain possible } gained { certain possible } lost { certain possible }
}`,
  shown,
  leftOut: (answer) =>
    KINDS.flatMap(([name, title]) => {
      const listed = {
        partnerships: answer.changedPartnerships,
        loans: answer.changedLoans,
        projects: answer.changedProjects,
      }[name];
      const all = answer[name].reduce((sum, { possible }) => sum + possible, 0);
      return all > listed.length
        ? [`${title.toLowerCase()} counted but not listed: ${number(all - listed.length)}`]
        : [];
    }),
};

export const changes = () => pageOf(QUESTION);

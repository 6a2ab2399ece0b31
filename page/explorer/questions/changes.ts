import { linkAt, toOrganisation } from '../address.js';
import type { Chosen } from '../combobox.js';
import { figure, h, table } from '../dom.js';
import type { Meta } from '../frame.js';
import { number, type Period, period } from '../words.js';
import { amount, kind, national, organisations, region, sure, time } from './fields.js';
import type { Given } from './given.js';
import { pageOf, type Question } from './question.js';

interface Count {
  readonly change: string;
  readonly count: number;
  readonly certain: number;
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
    before: number;
    after: number;
    one: Chosen;
    other: Chosen;
  })[];
  readonly changedLoans: readonly (Changed & { readonly loan: Thing })[];
  readonly changedProjects: readonly (Changed & { readonly project: Thing })[];
  readonly organisations: readonly {
    organisation: Chosen;
    before: number;
    after: number;
    gained: number;
    lost: number;
  }[];
  readonly meta: Meta;
}
const BEFORE = '2016/17';
const AFTER = '2017/18';
const SAID: Readonly<Record<string, string>> = {
  NEW: 'New',
  GROWN: 'More than before',
  CONTINUING: 'As before',
  SHRUNK: 'Less than before',
  ENDED: 'No longer',
};
const KINDS = [
  ['partnerships', 'Partnerships'],
  ['loans', 'Loans'],
  ['projects', 'Projects'],
] as const;

const isSure = (certain: boolean) => (certain ? 'sure' : 'dates partly known: may be otherwise');

async function shown(answer: Answer): Promise<(Node | false)[]> {
  const { paired, key, balance, pictured } = await import('./pictures.js');
  const figures = KINDS.map(([name, title]) => {
    const rows = answer[name].flatMap(({ change, count, certain }) => [
      { name: SAID[change] ?? change, which: 'All', count },
      { name: SAID[change] ?? change, which: 'Surely', count: certain },
    ]);
    const label = `${title}: ${rows.map((row) => `${row.name}, ${row.which}: ${row.count}`).join('; ')}`;
    return h('figure', {}, h('figcaption', {}, title), paired(label, rows, ['All', 'Surely']));
  });
  const total = (changes: readonly string[]) =>
    answer.partnerships
      .filter(({ change }) => changes.includes(change))
      .reduce((sum, { count }) => sum + count, 0);
  const moved = answer.organisations.map(({ organisation, gained, lost }) => ({
    name: organisation.name,
    gained,
    lost,
  }));
  const label = 'Who gained partners (right) and who lost some (left); the table has the same';
  const things = (rows: readonly (Changed & { readonly thing: Thing })[]) =>
    rows.map(({ change, certain, thing }) => [
      SAID[change],
      thing.title,
      period(thing.period),
      isSure(certain),
    ]);
  return [
    h(
      'p',
      { role: 'status' },
      `Partnerships: ${number(total(['NEW']))} new, ${number(total(['GROWN']))} with more than before, ${number(total(['CONTINUING']))} as before, ${number(total(['SHRUNK']))} with less, ${number(total(['ENDED']))} no longer.`,
    ),
    key(['All that may be so', 'What is surely so, whatever the partly known dates are']),
    h('div', { class: 'pictures' }, ...figures),
    table(
      'How many',
      ['What', 'Change', 'All that may be so', 'Surely so'],
      KINDS.flatMap(([name, title]) =>
        answer[name].map(({ change, count, certain }) => [
          title,
          SAID[change],
          figure(count),
          figure(certain),
        ]),
      ),
    ),
    moved.length > 0 && pictured(label, balance(label, moved)),
    table(
      'Organisations by what became of their partners',
      ['Organisation', 'Partners before', 'Partners after', 'Gained', 'Lost'],
      answer.organisations.map((row) => [
        toOrganisation(row.organisation),
        number(row.before),
        number(row.after),
        number(row.gained),
        number(row.lost),
      ]),
    ),
    table(
      'Partnerships that changed',
      ['Change', 'One', 'Other', 'Loans and projects before', 'After', 'How sure', 'Link'],
      answer.changedPartnerships.map(({ change, certain, one, other, before, after }) => [
        SAID[change],
        toOrganisation(one),
        toOrganisation(other),
        number(before),
        number(after),
        isSure(certain),
        h('a', { href: linkAt(one.id, other.id), 'aria-label': `${one.name} and ${other.name}` }, 'Details'),
      ]),
    ),
    table(
      'Loans',
      ['Change', 'Loan', 'When', 'How sure'],
      things(answer.changedLoans.map((row) => ({ ...row, thing: row.loan }))),
    ),
    table(
      'Projects',
      ['Change', 'Project', 'When', 'How sure'],
      things(answer.changedProjects.map((row) => ({ ...row, thing: row.project }))),
    ),
  ];
}

function filterOf(given: Given) {
  const ids = given.all('ids');
  return ids.length > 0 ? { ...given.filter(), ids } : given.filter();
}

const saidTime = (given: Given, name: string, usual: string) => {
  const text = given.one(name) ?? usual;
  return text === 'between'
    ? [given.one(`${name}-from`), given.one(`${name}-to`)].filter(Boolean).join(' to ')
    : text;
};

const QUESTION: Question<Answer> = {
  field: 'changes',
  title: (given) => `What changed from ${saidTime(given, 'from', BEFORE)} to ${saidTime(given, 'to', AFTER)}`,
  about:
    'Which partnerships, loans and projects are new, which go on, which are no longer there: of two times, the one beside the other.',
  fields: [time('from', 'From', BEFORE), time('to', 'To', AFTER), national('Of whom', 'Everybody')],
  more: [
    organisations('ids', 'Only these organisations', 0, 50),
    kind('Only this kind'),
    region('Only this region'),
    amount('first', 'How many of each are listed', 0, 100, 10),
    sure,
  ],
  args: (given) => {
    const [from, to] = [given.during('from', BEFORE), given.during('to', AFTER)];
    return from && to ? { from, to, filter: filterOf(given), first: given.count('first') } : undefined;
  },
  selection: `
partnerships { change count certain }
loans { change count certain }
projects { change count certain }
changedPartnerships { change certain before after one { id name } other { id name } }
changedLoans { change certain loan { title period { start end } } }
changedProjects { change certain project { title period { start end } } }
organisations { organisation { id name } before after gained lost }`,
  shown,
  leftOut: (answer) =>
    KINDS.flatMap(([name, title]) => {
      const listed = {
        partnerships: answer.changedPartnerships,
        loans: answer.changedLoans,
        projects: answer.changedProjects,
      }[name];
      const all = answer[name].reduce((sum, { count }) => sum + count, 0);
      return all > listed.length
        ? [`${title.toLowerCase()} that are counted but not listed: ${number(all - listed.length)}`]
        : [];
    }),
};

export const changes = () => pageOf(QUESTION);

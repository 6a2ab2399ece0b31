import { linkAt, toOrganisation } from '../address.js';
import type { Chosen } from '../combobox.js';
import { figure, h, table } from '../dom.js';
import type { Meta } from '../frame.js';
import { count, named, number, share } from '../words.js';
import { amount, organisations, sure, time } from './fields.js';
import { pageOf, type Question } from './question.js';

interface Count {
  readonly name: string;
  readonly count: number;
}
interface Side {
  readonly organisation: Chosen;
  readonly partners: number;
  readonly strength: number;
  readonly kinds: readonly Count[];
  readonly regions: readonly Count[];
  readonly activities: readonly Count[];
  readonly ownTotal: number;
  readonly own: readonly { readonly organisation: Chosen; readonly strength: number }[];
}
interface Answer {
  readonly because: string;
  readonly one: Side;
  readonly other: Side;
  readonly sharedTotal: number;
  readonly shared: readonly {
    readonly organisation: Chosen;
    readonly withOne: number;
    readonly withOther: number;
  }[];
  readonly overlap: number | null;
  readonly together: {
    readonly loans: { readonly totalCount: number };
    readonly projects: { readonly totalCount: number };
  } | null;
  readonly meta: Meta;
}
/** Maximum number of bars per chart; the tables contain all. */
const BARS = 8;
const GROUPS = [
  ['kinds', 'Partners by kind'],
  ['regions', 'Partners by region'],
  ['activities', 'Partners by activity'],
] as const;

async function shown(answer: Answer): Promise<Node[]> {
  const { one, other, because, together, sharedTotal, overlap } = answer;
  const names = [one.organisation.name, other.organisation.name];
  const pictures = await import('./pictures.js');
  const figures = GROUPS.map(([group, title]) => {
    const rows = counts(one[group], other[group])
      .slice(0, BARS)
      .flatMap(({ name, first, second }) => [
        { name, which: names[0] ?? '', count: first },
        { name, which: names[1] ?? '', count: second },
      ]);
    const label = `${title}: ${rows.map(({ name, which, count }) => `${name}, ${which}: ${count}`).join('; ')}`;
    return h('figure', {}, h('figcaption', {}, title), pictures.paired(label, rows, names));
  });
  const withBoth = overlap === null ? '' : `, ${share(overlap)} of all partners of either`;
  return [
    h('p', { role: 'status' }, because),
    table(
      'In numbers',
      ['What', ...names],
      [
        ['Partners', number(one.partners), number(other.partners)],
        ['Loans and projects with them', number(one.strength), number(other.strength)],
        ['Partners the other doesn’t have', number(one.ownTotal), number(other.ownTotal)],
      ],
    ),
    h(
      'p',
      {},
      `Partners of both: ${number(sharedTotal)}${withBoth}. With each other: `,
      together
        ? h(
            'a',
            { href: linkAt(one.organisation.id, other.organisation.id) },
            `${count(together.loans.totalCount, 'loan')} and ${count(together.projects.totalCount, 'project')}`,
          )
        : 'nothing recorded',
      '.',
    ),
    pictures.key(names),
    h('div', { class: 'pictures' }, ...figures),
    ...GROUPS.map(([group, title]) =>
      table(
        title,
        [title.replace('Partners by ', '').replace(/^./, (first) => first.toUpperCase()), ...names],
        counts(one[group], other[group]).map(({ name, first, second }) => [
          name,
          figure(first),
          figure(second),
        ]),
      ),
    ),
    table(
      'Partners of both',
      ['Partner', ...names.map((name) => `Loans and projects with ${name}`)],
      answer.shared.map(({ organisation, withOne, withOther }) => [
        toOrganisation(organisation),
        number(withOne),
        number(withOther),
      ]),
    ),
    ...[one, other].map(({ organisation, own }) =>
      table(
        `Partners of ${organisation.name} alone`,
        ['Partner', 'Loans and projects'],
        own.map((partner) => [toOrganisation(partner.organisation), number(partner.strength)]),
      ),
    ),
  ];
}

/** Merges the counts of both sides by name; largest sum first. */
function counts(one: readonly Count[], other: readonly Count[]) {
  const on = (side: readonly Count[], name: string) => side.find((count) => count.name === name)?.count ?? 0;
  return [...new Set([...one, ...other].map(({ name }) => name))]
    .map((name) => ({ name: named(name), first: on(one, name), second: on(other, name) }))
    .sort((a, b) => b.first + b.second - a.first - a.second);
}

const SIDE = `{
  organisation { id name }
  partners
  strength
  kinds { name count }
  regions { name count }
  activities { name count }
  ownTotal
  own { organisation { id name } strength }
}`;

const more = (what: string, total: number, listed: readonly unknown[]) =>
  total > listed.length ? [`${what} not listed: ${number(total - listed.length)}`] : [];

const QUESTION: Question<Answer> = {
  field: 'compare',
  title: (given) =>
    given.one('a') && given.one('b')
      ? `Compare ${given.name(given.one('a'))} and ${given.name(given.one('b'))}`
      : 'Compare two organisations',
  about: 'See who each organisation works with, on what, and which partners they share.',
  fields: [organisations('a', 'Organisation', 1, 1), organisations('b', 'Other organisation', 1, 1)],
  more: [time('during', 'When'), sure, amount('first', 'Partners listed', 0, 500, 10)],
  args: (given) => {
    const [a, b] = [given.one('a'), given.one('b')];
    return a && b ? { a, b, first: given.count('first'), during: given.during('during') } : undefined;
  },
  selection: `
because
one ${SIDE}
other ${SIDE}
sharedTotal
shared { organisation { id name } withOne withOther }
overlap
together { loans { totalCount } projects { totalCount } }`,
  shown,
  leftOut: ({ one, other, shared, sharedTotal }) => [
    ...more('partners of both', sharedTotal, shared),
    ...[one, other].flatMap(({ organisation, ownTotal, own }) =>
      more(`partners of ${organisation.name} alone`, ownTotal, own),
    ),
  ],
  example: ([one, other]) => ({ a: [one?.id ?? ''], b: [other?.id ?? ''] }),
};

export const compare = () => pageOf(QUESTION);

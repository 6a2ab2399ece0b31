import { toOrganisation } from '../address.js';
import type { Chosen } from '../combobox.js';
import { figure, h, table } from '../dom.js';
import type { Meta } from '../frame.js';
import { count, number, plain } from '../words.js';
import { amount, asOf, kind, national, region, sure, time } from './fields.js';
import { pageOf, type Question } from './question.js';

interface Answer {
  readonly total: number;
  readonly fitting: number;
  readonly modularity: number;
  readonly communities: readonly {
    readonly name: string;
    readonly size: number;
    readonly kinds: readonly { readonly kind: string; readonly count: number }[];
    readonly regions: readonly { readonly region: string; readonly count: number }[];
    readonly members: readonly Chosen[];
  }[];
  readonly meta: Meta;
}
const USUAL = 12;
/** From here on communities are usually clear, as the schema says of modularity. */
const CLEAR = 0.3;

async function shown({
  total,
  fitting,
  modularity,
  communities,
}: Answer): Promise<readonly (Node | false)[]> {
  const { bars } = await import('../charts.js');
  const rows = communities.map(({ name, size }) => ({ name, count: size }));
  const fit = fitting < total ? `; ${number(fitting)} have members that fit` : '';
  const part = communities.length < fitting ? `; the largest ${number(communities.length)} are shown` : '';
  return [
    h(
      'p',
      { role: 'status' },
      `${count(total, 'community', 'communities')}${fit}${part}, named by their strongest members.`,
    ),
    h(
      'p',
      {},
      `How clearly they part (modularity): ${number(modularity)}, where 0 would be chance and 1 the most. Above ${number(CLEAR)} communities are usually clear.`,
    ),
    rows.length > 0 && h('figure', {}, bars('Members of each community; the table has the same', rows)),
    table(
      'Communities',
      ['Community', 'Members', 'Kinds', 'Regions', 'Strongest members'],
      communities.map((one) => [
        one.name,
        figure(one.size),
        one.kinds
          .slice(0, 3)
          .map(({ kind: name, count: many }) => `${plain(name)} ${number(many)}`)
          .join(', '),
        one.regions
          .slice(0, 3)
          .map(({ region: name, count: many }) => `${name} ${number(many)}`)
          .join(', '),
        h('span', {}, ...one.members.flatMap((member, at) => [at > 0 ? '; ' : '', toOrganisation(member)])),
      ]),
    ),
  ];
}

const QUESTION: Question<Answer> = {
  field: 'communities',
  title: () => 'Who belongs together',
  about:
    'Circles of organisations that do more with each other than with others. Each organisation that has a partner is in exactly one.',
  fields: [kind('With members of this kind'), national('Museums', 'National or not', 'Not national')],
  more: [
    region('With members in this region'),
    amount('first', 'How many communities', 1, 100, USUAL),
    amount('members', 'How many members of each', 0, 100, 6),
    time('during', 'Seen from what happened'),
    sure,
    asOf,
  ],
  args: (given) => ({
    filter: given.filter(),
    first: given.count('first') ?? USUAL,
    members: given.count('members') ?? 6,
    during: given.during('during'),
    asOf: given.one('asOf'),
  }),
  selection: `
total
fitting
modularity
communities { name size kinds { kind count } regions { region count } members { id name } }`,
  shown,
  leftOut: ({ fitting, communities }) =>
    fitting > communities.length ? [`smaller communities: ${number(fitting - communities.length)}`] : [],
};

export const communities = () => pageOf(QUESTION);

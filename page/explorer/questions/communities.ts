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
/** Modularity from which communities are usually clear, as the schema states. */
const CLEAR = 0.3;

async function shown({
  total,
  fitting,
  modularity,
  communities,
}: Answer): Promise<readonly (Node | false)[]> {
  const { bars } = await import('../charts.js');
  const rows = communities.map(({ name, size }) => ({ name, count: size }));
  const fit = fitting < total ? `; ${number(fitting)} match the filters` : '';
  const part = communities.length < fitting ? `; the largest ${number(communities.length)} are shown` : '';
  return [
    h(
      'p',
      { role: 'status' },
      `${count(total, 'cluster')}${fit}${part}, named after their strongest members.`,
    ),
    h(
      'p',
      {},
      `How distinct the clusters are (modularity): ${number(modularity)}. 0 is no better than chance and 1 is completely separate. Above ${number(CLEAR)} clusters are usually clear.`,
    ),
    rows.length > 0 && h('figure', {}, bars('Members of each cluster; the table shows the same data', rows)),
    table(
      'Clusters',
      ['Cluster', 'Members', 'Kinds', 'Regions', 'Strongest members'],
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
  title: () => 'Partnership clusters',
  about:
    'Groups of organisations that work with each other more than with anyone else. Each organisation with a partner is in exactly one cluster.',
  fields: [kind('Kind of member'), national('Museums', 'National or not', 'Not national')],
  more: [
    region('Region of member'),
    amount('first', 'Number of clusters', 1, 100, USUAL),
    amount('members', 'Members listed for each', 0, 100, 6),
    time('during', 'Period'),
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
    fitting > communities.length ? [`smaller clusters: ${number(fitting - communities.length)}`] : [],
};

export const communities = () => pageOf(QUESTION);

import { linkAt, toOrganisation } from '../address.js';
import { breath } from '../breath.js';
import type { Chosen } from '../combobox.js';
import { h, table } from '../dom.js';
import type { Meta } from '../frame.js';
import { count, number, plain } from '../words.js';
import { amount, choice, kind, organisations, region, sure, time } from './fields.js';
import { pageOf, type Question } from './question.js';

export interface Near extends Chosen {
  readonly kind: string;
  readonly hops: number;
  readonly organisation: { readonly national: boolean };
}
export interface Joined {
  readonly one: string;
  readonly other: string;
  readonly strength: number;
}
interface Answer {
  readonly truncated: boolean;
  readonly organisations: number;
  readonly pairs: number;
  readonly nodes: readonly (Near & {
    readonly region: string | null;
    readonly partners: number;
    readonly partnersShown: number;
  })[];
  readonly edges: readonly (Joined & { readonly activities: readonly string[] })[];
  readonly meta: Meta;
}
/** Maximum number of table rows; the chart contains all. */
const LISTED = 100;

/** Draws the network around organisations, with the links between all of them. */
export async function around(
  label: string,
  nodes: readonly Near[],
  edges: readonly Joined[],
): Promise<HTMLElement> {
  const { network, networkKey } = await import('../network.js');
  await breath();
  const byId = new Map(
    nodes.map(({ id, name, kind, hops, organisation }) => [
      id,
      { id, name, kind, national: organisation.national, asked: hops === 0 },
    ]),
  );
  const pairs = edges.flatMap(({ one, other }) => {
    const [from, to] = [byId.get(one), byId.get(other)];
    return from && to ? [{ one: from, other: to }] : [];
  });
  return h(
    'figure',
    { class: 'broad' },
    h('figcaption', {}, label),
    network(label, pairs),
    networkKey(pairs),
  );
}

async function shown({ organisations: total, pairs, nodes, edges }: Answer): Promise<Node[]> {
  const names = new Map(nodes.map((node) => [node.id, node]));
  const part = nodes.length < total ? `; ${number(nodes.length)} of them are shown` : '';
  const isEmpty = nodes.length < 2;
  return [
    h(
      'p',
      { role: 'status' },
      `${count(total, 'organisation')}, including your selection${part}, with ${count(pairs, 'partnership')} between them.`,
    ),
    isEmpty
      ? h('p', {}, 'No partners match your filters.')
      : await around('Partnerships in this network; the tables show the same data', nodes, edges),
    table(
      'Organisations in this network',
      ['Organisation', 'Kind', 'Region', 'Steps away', 'Partners', 'Partners shown here'],
      nodes
        .slice(0, LISTED)
        .map((node) => [
          toOrganisation(node),
          plain(node.kind),
          node.region ?? 'not known',
          number(node.hops),
          number(node.partners),
          number(node.partnersShown),
        ]),
    ),
    table(
      'Partnerships in this network',
      ['Organisation', 'Partner', 'Loans and projects', 'Activity', 'View'],
      edges.slice(0, LISTED).map(({ one, other, strength, activities }) => {
        const [from, to] = [names.get(one)?.name ?? one, names.get(other)?.name ?? other];
        return [
          toOrganisation({ id: one, name: from }),
          toOrganisation({ id: other, name: to }),
          number(strength),
          activities.map(plain).join(', '),
          h('a', { href: linkAt(one, other), 'aria-label': `View ${from} and ${to}` }, 'View'),
        ];
      }),
    ),
  ];
}

const over = (what: string, listed: number) =>
  listed > LISTED ? [`${what} after the first ${LISTED}, from the tables: ${number(listed - LISTED)}`] : [];

const QUESTION: Question<Answer> = {
  field: 'neighbourhood',
  title: (given) => {
    const names = given.chosen('of').map(({ name }) => name);
    return names.length > 0
      ? `Network of ${names.slice(0, 3).join(' and ')}${names.length > 3 ? ' and others' : ''}`
      : 'Explore an organisation’s network';
  },
  about: 'See its partners, which of them work together and, with more steps, their partners.',
  fields: [
    organisations('of', 'Organisations', 1, 50),
    choice('hops', 'Steps', () => [
      ['', 'Its partners'],
      ['2', 'Partners of its partners too'],
      ['3', 'Three steps'],
    ]),
  ],
  more: [
    kind('Show only this kind'),
    region('Show only this region'),
    amount('minStrength', 'Minimum loans and projects for a step', 1, 1000, 1),
    amount('first', 'Organisations shown', 1, 2000, 100),
    time('during', 'When'),
    sure,
  ],
  args: (given) =>
    given.all('of').length === 0
      ? undefined
      : {
          of: given.all('of'),
          hops: given.count('hops'),
          first: given.count('first'),
          minStrength: given.count('minStrength'),
          filter: given.filter(),
          during: given.during('during'),
        },
  selection: `
truncated
organisations
pairs
nodes { id: organisationId name kind region hops partners partnersShown organisation { national } }
edges { one other strength activities }`,
  shown,
  leftOut: ({ organisations: total, pairs, nodes, edges }) => [
    ...(total > nodes.length ? [`organisations not shown: ${number(total - nodes.length)}`] : []),
    ...(pairs > edges.length ? [`partnerships not shown: ${number(pairs - edges.length)}`] : []),
    ...over('organisations', nodes.length),
    ...over('partnerships', edges.length),
  ],
  example: ([one]) => ({ of: [one?.id ?? ''] }),
};

export const neighbourhood = () => pageOf(QUESTION);

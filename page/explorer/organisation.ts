import { here, linkAt, toOrganisation } from './address.js';
import { ask, literal } from './ask.js';
import { h, table } from './dom.js';
import { foot, META, type Meta, SOURCE, type Source, sourceTable } from './frame.js';
import { organisationInBrowser } from './neo4jBrowser.js';
import { ofOrganisation } from './own.js';
import { asking } from './questions/list.js';
import { around, type Joined, type Near } from './questions/neighbourhood.js';
import { pairForm } from './searchBox.js';
import { count, named, number, type Period, period, plain, yearOf } from './words.js';

interface Dated {
  readonly title: string;
  readonly period: Period;
}
interface Facet {
  readonly by: string;
  readonly values: readonly { readonly name: string; readonly count: number }[];
}
interface Answer {
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly national: boolean;
    readonly place: string | null;
    readonly region: string | null;
    readonly country: string | null;
    readonly website: string | null;
    readonly names: readonly { readonly name: string }[];
    readonly parent: { readonly id: string; readonly name: string } | null;
    readonly partners: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly id: string;
        readonly name: string;
        readonly kind: string;
        readonly national: boolean;
      }[];
      readonly facets: readonly Facet[];
      readonly meta: Meta;
    };
    readonly loansLent: { readonly totalCount: number; readonly nodes: readonly Dated[] };
    readonly loansBorrowed: { readonly totalCount: number; readonly nodes: readonly Dated[] };
    readonly projects: {
      readonly totalCount: number;
      readonly nodes: readonly (Dated & { readonly kind: string })[];
    };
    readonly evidence: { readonly totalCount: number; readonly nodes: readonly Source[] };
  } | null;
  readonly neighbourhood?: { readonly nodes: readonly Near[]; readonly edges: readonly Joined[] };
}

const queryOf = (id: string, isInNetwork: boolean) => `{
  organisation(id: ${literal(id)}) {
    id name kind national place region country website
    names { name }
    parent { id name }
    partners(first: 100) {
      totalCount
      nodes { id name kind national }
      facets(by: [KIND, REGION], first: 12) { by values { name count } }
      ${META}
    }
    loansLent(first: 100) { totalCount nodes { title period { start end } } }
    loansBorrowed(first: 100) { totalCount nodes { title period { start end } } }
    projects(first: 100) { totalCount nodes { title kind period { start end } } }
    evidence(first: 50) { totalCount nodes { ${SOURCE} } }
  }${isInNetwork ? aroundOf(id) : ''}
}`;

const aroundOf = (id: string) => `
  neighbourhood(of: [${literal(id)}], first: 100) {
    nodes { id name hops organisation { national } }
    edges { one other strength }
  }`;

/** Asks with who of its partners work together; without where it is no part of the network, as those that stand for several. */
async function answered(id: string): Promise<{ query: string; data: Answer }> {
  const whole = queryOf(id, true);
  const data = await ask<Answer>(whole).catch(() => undefined);
  const query = data ? whole : queryOf(id, false);
  return { query, data: data ?? (await ask<Answer>(query)) };
}

/** Who an organisation is, with whom it works, through what and when, and who says so. */
export async function organisation(): Promise<Node[]> {
  const { query, data } = await answered(here().get('id') ?? '');
  const it = data.organisation;
  if (!it)
    return [
      h('h1', {}, 'No such organisation'),
      h(
        'p',
        {},
        'Nobody has the id of this address: it may be mistyped. Search for the name above, or ',
        h('a', { href: '/' }, 'begin at the start'),
        '.',
      ),
    ];
  const { partners } = it;
  const leftOut = [
    less('partners', partners),
    less('loans lent', it.loansLent),
    less('loans borrowed', it.loansBorrowed),
    less('projects', it.projects),
    less('sources', it.evidence),
  ].filter((text) => text !== '');
  return [
    h('h1', {}, it.name),
    who(it),
    h(
      'p',
      {},
      `${count(partners.totalCount, 'partner')}, ${count(it.loansLent.totalCount, 'loan')} lent, ${number(it.loansBorrowed.totalCount)} borrowed, ${count(it.projects.totalCount, 'project')}.`,
    ),
    asking(it.id),
    partners.nodes.length > 0 && pairForm(it.id, partners.nodes),
    ...(await pictures(it, data.neighbourhood)),
    ...(await organisationInBrowser(it.id)),
    table(
      'Partners',
      ['Partner', 'Kind', 'Together'],
      partners.nodes.map((one) => [
        toOrganisation(one),
        plain(one.kind),
        h(
          'a',
          { href: linkAt(it.id, one.id), class: 'link', 'aria-label': `What it did with ${one.name}` },
          'Details',
        ),
      ]),
    ),
    table(
      'Loans and projects',
      ['What', 'Title', 'When'],
      [
        ...it.loansLent.nodes.map((one) => ['Loan lent', one.title, period(one.period)]),
        ...it.loansBorrowed.nodes.map((one) => ['Loan borrowed', one.title, period(one.period)]),
        ...it.projects.nodes.map((one) => [plain(one.kind), one.title, period(one.period)]),
      ],
    ),
    sourceTable('Sources', it.evidence.nodes),
    foot(partners.meta, query, leftOut, ofOrganisation(it)),
  ].filter((part) => part !== false);
}

const less = (what: string, { totalCount, nodes }: { totalCount: number; nodes: readonly unknown[] }) =>
  totalCount > nodes.length
    ? `${what} after the first ${number(nodes.length)}: ${number(totalCount - nodes.length)}`
    : '';

function who(it: NonNullable<Answer['organisation']>): HTMLElement {
  const others = it.names.map(({ name }) => name).join('; ');
  return h(
    'p',
    {},
    // London is a place and a region
    [...new Set([it.national ? 'National museum' : plain(it.kind), it.place, it.region, it.country])]
      .filter(Boolean)
      .join(', '),
    '. ',
    it.parent && h('span', {}, 'A site of ', toOrganisation(it.parent), '. '),
    others && `Also named: ${others}. `,
    it.website &&
      /^https?:/.test(it.website) &&
      h('a', { href: it.website, rel: 'noopener noreferrer' }, 'Website'),
  );
}

async function pictures(
  it: NonNullable<Answer['organisation']>,
  near: Answer['neighbourhood'],
): Promise<Node[]> {
  const { bars, years } = await import('./charts.js');
  const dated = (what: string, list: readonly Dated[]) =>
    list.flatMap(({ period: { start } }) => {
      const year = yearOf(start);
      return year === undefined ? [] : [{ what, year }];
    });
  const begun = [
    ...dated('Loans', [...it.loansLent.nodes, ...it.loansBorrowed.nodes]),
    ...dated('Projects', it.projects.nodes),
  ];
  const facets = it.partners.facets
    .filter(({ values }) => values.length > 0)
    .map(({ by, values }) => {
      const rows = values.map(({ name, count: many }) => ({ name: named(name), count: many }));
      const label = `Partners by ${by.toLowerCase()}`;
      return h(
        'figure',
        {},
        h('figcaption', {}, label),
        bars(`${label}: ${rows.map((row) => `${row.name} ${row.count}`).join(', ')}`, rows),
      );
    });
  const drawing = await drawn(it, near);
  return [
    h(
      'div',
      { class: 'pictures' },
      ...facets,
      begun.length > 0 &&
        h(
          'figure',
          {},
          h('figcaption', {}, 'Loans and projects by the year in which they began, where it is known'),
          years('By year', begun),
        ),
    ),
    ...drawing,
  ];
}

/** Its partners, with who of them work together; of a site, which is no part of the network by itself, the partners alone. */
async function drawn(
  it: NonNullable<Answer['organisation']>,
  near: Answer['neighbourhood'],
): Promise<HTMLElement[]> {
  if (it.partners.nodes.length === 0) return [];
  const own = near?.nodes.some(({ id, hops }) => id === it.id && hops === 0) ? near : undefined;
  const nodes = own?.nodes ?? [
    { ...it, hops: 0, organisation: it },
    ...it.partners.nodes.map((one) => ({ ...one, hops: 1, organisation: one })),
  ];
  const edges = own?.edges ?? it.partners.nodes.map(({ id }) => ({ one: it.id, other: id, strength: 1 }));
  const with100 = nodes.length > 100 ? ', the first 100' : '';
  return [
    await around(`${it.name} and its partners${with100}, and who of these work together`, nodes, edges),
  ];
}

import { here, linkAt, pageAt, toOrganisation, toPage } from './address.js';
import { ask } from './ask.js';
import { breath } from './breath.js';
import { figure, h, table } from './dom.js';
import { foot, type Meta, type Source, sourceTable } from './frame.js';
import { organisationInBrowser } from './neo4jBrowser.js';
import { queryOf } from './organisationQuery.js';
import { ofOrganisation } from './own.js';
import { asking } from './questions/list.js';
import { around, type Joined, type Near } from './questions/neighbourhood.js';
import { type FacetValue, regionRows } from './regions.js';
import { named, number, type Period, period, plain, yearOf } from './words.js';

interface Dated {
  readonly id: string;
  readonly title: string;
  readonly period: Period;
}
interface Facet {
  readonly by: string;
  readonly values: readonly FacetValue[];
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
      readonly edges: readonly {
        readonly node: {
          readonly id: string;
          readonly name: string;
          readonly kind: string;
          readonly national: boolean;
        };
        readonly partnership: {
          readonly kinds: readonly string[];
          readonly period: Period;
          readonly loans: { readonly totalCount: number };
          readonly projects: { readonly totalCount: number };
        };
      }[];
      readonly facets: readonly Facet[];
      readonly meta: Meta;
    };
    /** Excludes collectives of several organisations that no source names. */
    readonly named: { readonly totalCount: number };
    readonly home: { readonly facets: readonly Facet[] };
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

/** Maximum number of bars in the chart of kinds. */
const MOST_BARS = 12;

type It = NonNullable<Answer['organisation']>;

/**
 * Queries the organisation with links between its partners; without them if it is not in the network, such as
 * a collective.
 */
async function answered(id: string): Promise<{ query: string; data: Answer }> {
  const whole = queryOf(id, true);
  const data = await ask<Answer>(whole).catch(() => undefined);
  const query = data ? whole : queryOf(id, false);
  return { query, data: data ?? (await ask<Answer>(query)) };
}

/** Organisation page: name, partners, activities, dates and sources. */
export async function organisation(): Promise<Node[]> {
  const { query, data } = await answered(here().get('id') ?? '');
  const it = data.organisation;
  if (!it)
    return [
      h('h1', {}, 'Organisation not found'),
      h(
        'p',
        {},
        'We couldn’t find this organisation. The link may be wrong or out of date. Search for the name above, or ',
        h('a', { href: '/' }, 'go to the start page'),
        '.',
      ),
    ];
  const { partners } = it;
  const leftOut = [
    less('partners', { ...partners, nodes: partners.edges }),
    less('loans lent', it.loansLent),
    less('loans borrowed', it.loansBorrowed),
    less('projects', it.projects),
    less('sources', it.evidence),
  ].filter((text) => text !== '');
  return [
    h('h1', {}, it.name),
    contactDetails(it),
    inNumbers(it),
    asking(it.id),
    ...(await pictures(it, data.neighbourhood)),
    ...(await organisationInBrowser(it.id)),
    partnerTable(it),
    table(
      'Loans and projects',
      ['What', 'Title', 'When'],
      [
        ...it.loansLent.nodes.map((one) => ['Loan lent', toPage('loans', one), period(one.period)]),
        ...it.loansBorrowed.nodes.map((one) => ['Loan borrowed', toPage('loans', one), period(one.period)]),
        ...it.projects.nodes.map((one) => [plain(one.kind), toPage('projects', one), period(one.period)]),
      ],
    ),
    sourceTable('Sources', it.evidence.nodes),
    // the page shows all sources of the organisation, more than those of its list of partners
    foot({ ...partners.meta, sources: it.evidence.totalCount }, query, leftOut, ofOrganisation(it)),
  ];
}

/** Key figures. The data are a sample, so zero reads "none recorded". */
function inNumbers(it: It): HTMLElement {
  const { partners, loansLent, loansBorrowed, projects, evidence } = it;
  const tile = (what: string, { totalCount }: { totalCount: number }) =>
    h('div', {}, h('dt', {}, what), h('dd', {}, totalCount === 0 ? 'none recorded' : number(totalCount)));
  const unnamed = partners.totalCount - it.named.totalCount;
  const partnerWord = it.named.totalCount === 1 ? 'partner' : 'partners';
  const entries = unnamed === 1 ? '1 entry' : `${number(unnamed)} entries`;
  return h(
    'dl',
    { class: 'tiles' },
    tile(unnamed > 0 ? `${partnerWord}, and ${entries} for several unnamed` : partnerWord, it.named),
    tile(loansLent.totalCount === 1 ? 'loan lent' : 'loans lent', loansLent),
    tile(loansBorrowed.totalCount === 1 ? 'loan borrowed' : 'loans borrowed', loansBorrowed),
    tile(projects.totalCount === 1 ? 'project' : 'projects', projects),
    tile(evidence.totalCount === 1 ? 'source' : 'sources', evidence),
  );
}

/** Partners with activities and dates; each row links to the partnership. */
const partnerTable = ({ id, partners }: It): HTMLElement =>
  table(
    'Partners',
    ['Partner', 'Kind', 'Activity', 'When', 'Loans', 'Projects', 'View'],
    partners.edges.map(({ node, partnership: { kinds, period: when, loans, projects } }) => [
      toOrganisation(node),
      plain(node.kind),
      kinds.map(plain).join(', '),
      period(when),
      figure(loans.totalCount),
      figure(projects.totalCount),
      h(
        'a',
        { href: linkAt(id, node.id), class: 'link', 'aria-label': `View what it did with ${node.name}` },
        'View',
      ),
    ]),
  );

const less = (what: string, { totalCount, nodes }: { totalCount: number; nodes: readonly unknown[] }) =>
  totalCount > nodes.length
    ? `${what} after the first ${number(nodes.length)}: ${number(totalCount - nodes.length)}`
    : '';

function contactDetails(it: It): HTMLElement {
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
    others && `Other names: ${others}. `,
    it.website &&
      /^https?:/.test(it.website) &&
      h('a', { href: it.website, rel: 'noopener noreferrer' }, 'Website'),
    ' ',
    h('a', { href: pageAt('organisations', it.id) }, 'Page to cite and share'),
  );
}

async function pictures(it: It, near: Answer['neighbourhood']): Promise<Node[]> {
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
  // one chart at a time: each blocks the page for a moment
  const figures: HTMLElement[] = [];
  const valuesBy = (facets: readonly Facet[], by: string) =>
    facets.find((one) => one.by === by)?.values ?? [];
  const kinds = valuesBy(it.partners.facets, 'KIND').slice(0, MOST_BARS);
  const regions = regionRows(valuesBy(it.home.facets, 'REGION'), valuesBy(it.partners.facets, 'COUNTRY'));
  for (const [label, values] of [
    ['Partners by kind', kinds],
    ['Partners by region', regions],
  ] as const) {
    if (values.length === 0) continue;
    await breath();
    const rows = values.map(({ name, count: many }) => ({ name: named(name), count: many }));
    const summary = `${label}: ${rows.map((row) => `${row.name} ${row.count}`).join(', ')}`;
    figures.push(h('figure', {}, h('figcaption', {}, label), bars(summary, rows)));
  }
  if (begun.length > 0) {
    await breath();
    const label = 'Loans and projects by start year, if known';
    figures.push(h('figure', {}, h('figcaption', {}, label), years('By year', begun)));
  }
  await breath();
  return [h('div', { class: 'pictures' }, ...figures), ...(await drawn(it, near))];
}

/** Partners and the links between them; for a site, which is not in the network, only the partners. */
async function drawn(it: It, near: Answer['neighbourhood']): Promise<HTMLElement[]> {
  if (it.partners.edges.length === 0) return [];
  const own = near?.nodes.some(({ id, hops }) => id === it.id && hops === 0) ? near : undefined;
  const nodes = own?.nodes ?? [
    { ...it, hops: 0, organisation: it },
    ...it.partners.edges.map(({ node }) => ({ ...node, hops: 1, organisation: node })),
  ];
  const edges =
    own?.edges ?? it.partners.edges.map(({ node }) => ({ one: it.id, other: node.id, strength: 1 }));
  const with100 = nodes.length > 100 ? ', the first 100' : '';
  return [
    await around(`${it.name} and its partners${with100}, with the partnerships between them`, nodes, edges),
  ];
}

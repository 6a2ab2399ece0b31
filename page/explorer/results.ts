import { changed, here, linkAt, toOrganisation } from './address.js';
import { ask, literal, words } from './ask.js';
import { figure, h, table } from './dom.js';
import { foot, META, type Meta } from './frame.js';
import type { Placed } from './map.js';
import { questionLinks } from './questions/list.js';
import { count, number, type Period, period, plain } from './words.js';

interface Who {
  readonly id: string;
  readonly name: string;
  readonly national: boolean;
  readonly coordinates: Placed['coordinates'];
}
interface Row {
  readonly museum: Who;
  readonly partner: Who;
  readonly kinds: readonly string[];
  readonly period: Period;
  readonly loans: { readonly totalCount: number };
  readonly projects: { readonly totalCount: number };
}
interface Answer {
  readonly partnerships: {
    readonly totalCount: number;
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly facets: readonly {
      by: string;
      values: readonly { key: string | null; name: string; count: number }[];
    }[];
    readonly meta: Meta;
  };
}
const WHO = 'id name national coordinates { latitude longitude }';
const FACETS: Readonly<Record<string, string>> = { KIND: 'kind', REGION: 'region', ACTIVITY: 'activity' };
const TITLES: Readonly<Record<string, string>> = {
  KIND: 'Partner is a',
  REGION: 'Region',
  ACTIVITY: 'Activity',
};

/** The view's own filter, for GraphQL and for `/export`. */
function filterOf(address: URLSearchParams) {
  const all = (name: string) => address.getAll(name);
  const text = address.get('q') ?? '';
  const named = { name: { contains: text } };
  const partner = {
    kind: all('kind').length > 0 ? words(all('kind').filter((word) => /^[A-Z_]+$/.test(word))) : undefined,
    region: all('region').length > 0 ? all('region') : undefined,
  };
  return {
    mirrored: false,
    partner: partner.kind || partner.region ? partner : undefined,
    kinds:
      all('activity').length > 0
        ? words(all('activity').filter((word) => /^[A-Z_]+$/.test(word)))
        : undefined,
    or: text ? [{ museum: named }, { partner: named }] : undefined,
  };
}

function queryOf(address: URLSearchParams): string {
  const filter = literal(filterOf(address));
  const after = address.get('after');
  return `{
  partnerships(filter: ${filter}, first: 100${after ? `, after: ${literal(after)}` : ''}) {
    totalCount
    facets(by: [KIND, REGION, ACTIVITY], first: 12) { by values { key name count } }
    nodes {
      museum { ${WHO} }
      partner { ${WHO} }
      kinds
      period { start end }
      loans { totalCount }
      projects { totalCount }
    }
    pageInfo { hasNextPage endCursor }
    ${META}
  }
}`;
}

/** Partnerships within facets and a text, as table, network or map: the same rows in each. */
export async function results(): Promise<Node[]> {
  const address = here();
  const query = queryOf(address);
  const { partnerships } = await ask<Answer>(query);
  const { totalCount, nodes, pageInfo } = partnerships;
  const show = address.get('show') ?? 'table';
  const text = address.get('q');
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  const part = nodes.length < totalCount ? `; ${number(nodes.length)} of them are shown` : '';
  return [
    h('h1', {}, text ? `Partnerships of “${text}”` : 'Partnerships of museums'),
    questionLinks(),
    h('p', { role: 'status' }, `${count(totalCount, 'partnership')}${part}.`),
    tabs(show),
    h(
      'div',
      { class: 'columns' },
      facets(partnerships.facets, address),
      h('div', { class: 'wide' }, await drawn(show, nodes)),
    ),
    h('p', {}, next && h('a', { href: changed({ after: next }) }, 'The next 100')),
    foot(partnerships.meta, query, nodes.length < totalCount ? ['partnerships of other pages'] : [], {
      said: `The ${count(totalCount, 'partnership')} of this view`,
      filter: filterOf(address),
    }),
  ];
}

const tabs = (show: string) =>
  h(
    'nav',
    { class: 'tabs', 'aria-label': 'Shown as' },
    ...['table', 'network', 'map', 'world'].map((name) =>
      h(
        'a',
        { href: changed({ show: name }), 'aria-current': name === show ? 'true' : undefined },
        name === 'world' ? 'Map of the world' : plain(name),
      ),
    ),
  );

function facets(list: Answer['partnerships']['facets'], address: URLSearchParams): HTMLElement {
  const groups = list.map(({ by, values }) => {
    const name = FACETS[by] ?? by;
    const chosen = address.get(name);
    const links = values
      .filter(({ key }) => key !== null)
      .map(({ key, name: title, count }) => {
        const isChosen = chosen === key;
        const href = changed({ [name]: isChosen ? undefined : (key ?? undefined), after: undefined });
        const shown = /^[A-Z_]+$/.test(title) ? plain(title) : title;
        return h(
          'li',
          {},
          h('a', { href, 'aria-current': isChosen ? 'true' : undefined }, `${isChosen ? '✓ ' : ''}${shown}`),
          ` ${number(count)}`,
        );
      });
    return h(
      'details',
      { open: innerWidth > 700 },
      h('summary', {}, TITLES[by] ?? by),
      h('ul', {}, ...links),
    );
  });
  return h('section', { class: 'facets', 'aria-label': 'Narrow down' }, ...groups);
}

async function drawn(show: string, rows: readonly Row[]): Promise<Node> {
  if (show === 'network') {
    const { network } = await import('./network.js');
    return network(
      `Network of ${rows.length} partnerships; the table has the same`,
      rows.map(({ museum, partner }) => ({ one: museum, other: partner })),
    );
  }
  if (show === 'map' || show === 'world') return mapped(rows, show === 'world');
  return table(
    'What each museum and partner did together',
    ['Museum', 'Partner', 'Through', 'When', 'Loans', 'Projects', 'Link'],
    rows.map(({ museum, partner, kinds, period: when, loans, projects }) => [
      toOrganisation(museum),
      toOrganisation(partner),
      kinds.map(plain).join(', '),
      period(when),
      figure(loans.totalCount),
      figure(projects.totalCount),
      h(
        'a',
        {
          href: linkAt(museum.id, partner.id),
          class: 'link',
          'aria-label': `${museum.name} and ${partner.name}`,
        },
        'Details',
      ),
    ]),
  );
}

async function mapped(rows: readonly Row[], whole: boolean): Promise<Node> {
  const { map } = await import('./map.js');
  const counted = new Map<string, Placed>();
  for (const { museum, partner } of rows) {
    for (const who of [museum, partner]) {
      counted.set(who.id, { ...who, count: (counted.get(who.id)?.count ?? 0) + 1 });
    }
  }
  const all = [...counted.values()];
  const without = all.filter(({ coordinates }) => !coordinates).length;
  const said = `${number(without)} of ${number(all.length)} organisations are not on the map: their place is not known or could be several.`;
  return h('div', {}, map('Where these organisations are', all, whole) as HTMLElement, h('p', {}, said));
}

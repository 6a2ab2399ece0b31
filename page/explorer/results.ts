import { changed, here, linkAt, toOrganisation } from './address.js';
import { ask, literal, type Value, words } from './ask.js';
import { figure, h, table } from './dom.js';
import { foot, META, type Meta } from './frame.js';
import type { Placed } from './map.js';
import { narrowing } from './narrowing.js';
import { Given } from './questions/given.js';
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
/** How many values of a facet stand open. */
const AT_FIRST = 12;
const FACETS: Readonly<Record<string, string>> = { KIND: 'kind', REGION: 'region', ACTIVITY: 'activity' };
const TITLES: Readonly<Record<string, string>> = {
  KIND: 'Partner is a',
  REGION: 'Region',
  ACTIVITY: 'Activity',
};

/** Either of the two: each pair stands once, whichever of them is its museum. */
const either = (one: Value): Value => ({ or: [{ museum: one }, { partner: one }] });

/** The view's own filter, for GraphQL and for `/export`. */
function filterOf(address: URLSearchParams) {
  const all = (name: string) => address.getAll(name);
  const given = new Given(address, new Map());
  const text = given.one('q');
  const both = [
    ...(text ? [either({ name: { contains: text } })] : []),
    ...(given.one('national') ? [either({ national: true })] : []),
  ];
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
    during: given.during('during'),
    and: both.length > 0 ? both : undefined,
  };
}

function queryOf(address: URLSearchParams): string {
  const filter = literal(filterOf(address));
  const after = address.get('after');
  return `{
  partnerships(filter: ${filter}, first: 100${after ? `, after: ${literal(after)}` : ''}) {
    totalCount
    facets(by: [KIND, REGION, ACTIVITY], first: 40) { by values { key name count } }
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
    h(
      'p',
      {},
      'Which museums work with which universities, schools, charities, health bodies and one another, and which public page says so. Search a name above, narrow the list down, or choose a question.',
    ),
    questionLinks(),
    await narrowing(address),
    h('p', { role: 'status' }, `${count(totalCount, 'partnership')}${part}.`),
    totalCount === 0 && nothing(text),
    totalCount > 0 && tabs(show),
    h(
      'div',
      { class: 'columns' },
      facets(partnerships.facets, address),
      nodes.length > 0 && h('div', { class: 'wide' }, await drawn(show, nodes)),
    ),
    h('p', {}, next && h('a', { href: changed({ after: next }) }, 'The next 100')),
    foot(partnerships.meta, query, nodes.length < totalCount ? ['partnerships of other pages'] : [], {
      said: `The ${count(totalCount, 'partnership')} of this view`,
      filter: filterOf(address),
    }),
  ].filter((part) => part !== false);
}

/** What to do where nothing fits. */
const nothing = (text: string | null) =>
  h(
    'p',
    {},
    text
      ? 'No museum or partner with this in its name fits. The search above finds former and other names too: type a part, then choose from the list. Or '
      : 'Nothing that is known fits all of this. Take out one condition, or ',
    h('a', { href: '/' }, 'see all partnerships'),
    '.',
  );

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
    const known = values.filter(({ key }) => key !== null);
    // what was chosen and leaves nothing stays, to be taken out again
    const lost = chosen && !known.some(({ key }) => key === chosen);
    const items = (lost ? [{ key: chosen, name: chosen, count: 0 }, ...known] : known).map(
      ({ key, name: title, count }) => {
        const isChosen = chosen === key;
        const href = changed({ [name]: isChosen ? undefined : (key ?? undefined), after: undefined });
        const shown = /^[A-Z_]+$/.test(title) ? plain(title) : title;
        return h(
          'li',
          {},
          h('a', { href, 'aria-current': isChosen ? 'true' : undefined }, `${isChosen ? '✓ ' : ''}${shown}`),
          ` ${number(count)}`,
        );
      },
    );
    if (items.length === 0) return false;
    return h(
      'details',
      { open: innerWidth > 700 },
      h('summary', {}, TITLES[by] ?? by),
      h('ul', {}, ...items.slice(0, AT_FIRST)),
      items.length > AT_FIRST &&
        h(
          'details',
          { class: 'rest', open: items.slice(AT_FIRST).some((item) => item.querySelector('[aria-current]')) },
          h('summary', {}, `${number(items.length - AT_FIRST)} more`),
          h('ul', {}, ...items.slice(AT_FIRST)),
        ),
    );
  });
  return h('section', { class: 'facets', 'aria-label': 'Narrow down' }, ...groups);
}

async function drawn(show: string, rows: readonly Row[]): Promise<Node> {
  if (show === 'network') {
    const { network } = await import('./network.js');
    const picture = network(
      `Network of ${count(rows.length, 'partnership')}; the list below has the same`,
      rows.map(({ museum, partner }) => ({ one: museum, other: partner })),
    );
    return h('div', {}, picture, listed(rows));
  }
  if (show === 'map' || show === 'world')
    return h('div', {}, await mapped(rows, show === 'world'), listed(rows));
  return tableOf(rows);
}

/** A picture's partnerships as a list, for whoever cannot see it or has no mouse; made when it is opened. */
function listed(rows: readonly Row[]): HTMLElement {
  const list = h('div', {});
  const toggle = () => list.childElementCount === 0 && list.append(tableOf(rows));
  return h('details', { toggle }, h('summary', {}, 'The same as a list'), list);
}

const tableOf = (rows: readonly Row[]) =>
  table(
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
          'aria-label': `Details of ${museum.name} and ${partner.name}`,
        },
        'Details',
      ),
    ]),
  );

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
  const said = `${number(without)} of ${count(all.length, 'organisation')} ${without === 1 ? 'is' : 'are'} not on the map: where they are is not known, or could be several places.`;
  return h('div', {}, map('Where these organisations are', all, whole) as HTMLElement, h('p', {}, said));
}

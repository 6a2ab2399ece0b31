import { changed, here, toOrganisation } from './address.js';
import { ask } from './ask.js';
import { h } from './dom.js';
import { facets } from './facets.js';
import { foot } from './frame.js';
import { narrowing } from './narrowing.js';
import { type Answer, allRows, filterOf, queryOf } from './partnerships.js';
import { questionLinks } from './questions/list.js';
import { SHOWN, type Shown, together } from './together.js';
import { count, number } from './words.js';

const TABS: Readonly<Record<Shown, string>> = {
  all: 'Side by side',
  table: 'Table',
  network: 'Network',
  map: 'Map',
  world: 'Map of the world',
};
/** Screens narrower than this initially show only the table, in pixels. */
const WIDE = 1_000;

/** Filtered partnerships as table, network and map, all with the same rows. */
export async function results(): Promise<Node[]> {
  const address = here();
  const isStart = [...address.keys()].every((name) => name === 'show' || name === 'pick');
  const query = queryOf(address, isStart);
  const answer = await ask<Answer>(query);
  const { partnerships } = answer;
  const { totalCount, nodes, pageInfo, meta } = partnerships;
  const asked = address.get('show');
  const show = SHOWN.find((one) => one === asked) ?? (innerWidth >= WIDE ? 'all' : 'table');
  const text = address.get('q');
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  const others = totalCount - nodes.length;
  return [
    h('h1', {}, text ? `Partnerships of “${text}”` : 'Museum partnerships'),
    isStart
      ? start(answer)
      : h('p', {}, 'The loans and projects behind each partnership, with dates and sources.'),
    questionLinks(),
    h(
      'div',
      { class: 'found' },
      h(
        'p',
        { role: 'status' },
        `${count(totalCount, 'partnership')}${others > 0 ? `; ${number(nodes.length)} of them in the table` : ''}.`,
      ),
      totalCount > 0 && tabs(show),
    ),
    totalCount === 0 && nothing(text),
    h(
      'div',
      { class: 'columns' },
      h('div', { class: 'narrow' }, await narrowing(address), facets(partnerships.facets, address)),
      nodes.length > 0 &&
        h(
          'div',
          { class: 'wide' },
          together({
            show,
            rows: nodes,
            total: totalCount,
            all: (hasMore) => allRows(address, partnerships, hasMore),
          }),
          pages(address, next),
        ),
    ),
    foot(meta, query, others > 0 ? [`from the table, partnerships on other pages: ${number(others)}`] : [], {
      description: `The ${count(totalCount, 'partnership')} of this view`,
      filter: filterOf(address),
    }),
  ].filter((part) => part !== false);
}

/** Introduction with totals and links to start from. */
function start({ partnerships, organisations, loans, projects, museums }: Answer): HTMLElement {
  const tile = (value: number | undefined, what: string) =>
    value !== undefined && h('div', {}, h('dt', {}, what), h('dd', {}, number(value)));
  const begin = museums?.nodes.flatMap((one, at) => [at > 0 ? ', ' : '', toOrganisation(one)]) ?? [];
  return h(
    'div',
    { class: 'start' },
    h(
      'p',
      { class: 'lead' },
      'See which universities, schools, charities, health bodies and other museums each museum works with, through which loans and projects, since when, and on what evidence. Search for a name above, filter the list, or choose a question',
      ...(begin.length > 0 ? ['; or start with ', ...begin] : []),
      '.',
    ),
    h(
      'dl',
      { class: 'tiles' },
      tile(organisations?.totalCount, 'organisations'),
      tile(partnerships.totalCount, 'partnerships'),
      tile(loans?.totalCount, 'loans'),
      tile(projects?.totalCount, 'projects'),
      tile(partnerships.meta.sources ?? undefined, 'sources'),
    ),
  );
}

function pages(address: URLSearchParams, next: string | false | null): HTMLElement | false {
  const isLater = address.get('after') !== null;
  if (!isLater && !next) return false;
  return h(
    'nav',
    { class: 'tabs', 'aria-label': 'Pages of the table' },
    isLater && h('a', { href: changed({ after: undefined }) }, 'First 100'),
    next && h('a', { href: changed({ after: next }) }, 'Next 100'),
  );
}

/** Advice for an empty result. */
const nothing = (text: string | null) =>
  h(
    'p',
    {},
    text
      ? 'No organisation matches this name. Try part of the name in the search above and pick a suggestion. Or '
      : 'No results match all your filters. Try removing one, or ',
    h('a', { href: '/' }, 'see all partnerships'),
    '.',
  );

const tabs = (show: Shown) =>
  h(
    'nav',
    { class: 'tabs shown', 'aria-label': 'View as' },
    ...SHOWN.map((name) =>
      h(
        'a',
        { href: changed({ show: name }), 'aria-current': name === show ? 'true' : undefined },
        TABS[name],
      ),
    ),
  );

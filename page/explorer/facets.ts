import { changed } from './address.js';
import { h } from './dom.js';
import type { FacetOf } from './partnerships.js';
import { number, plain } from './words.js';

/** Number of facet values visible without expanding. */
const AT_FIRST = 8;
const FACETS: Readonly<Record<string, string>> = { KIND: 'kind', REGION: 'region', ACTIVITY: 'activity' };
const TITLES: Readonly<Record<string, string>> = {
  KIND: 'Partner is a',
  REGION: 'Region of the partner',
  ACTIVITY: 'Activity',
};

/** Value of the address that filters what is not stated. */
const UNKNOWN: Readonly<Record<string, string>> = { REGION: 'NOT_STATED' };

/** Facet lists with counts. The selected value is ticked; clicking it clears the filter. */
export function facets(list: readonly FacetOf[], address: URLSearchParams): HTMLElement {
  return h(
    'section',
    { class: 'facets', 'aria-label': 'Filters' },
    ...list.map((one) => facet(one, address)),
  );
}

function facet({ by, values }: FacetOf, address: URLSearchParams): HTMLElement | false {
  const name = FACETS[by] ?? by;
  const chosen = address.get(name);
  const unknown = UNKNOWN[by] ?? null;
  const known = values.map((one) => ({ ...one, key: one.key ?? unknown })).filter(({ key }) => key !== null);
  // a selected value without matches stays visible, so that it can be cleared
  const lost = chosen && !known.some(({ key }) => key === chosen);
  const all = lost ? [{ key: chosen, name: chosen, count: 0 }, ...known] : known;
  const most = Math.max(1, ...all.map(({ count }) => count));
  const items = all.map((one) => value(name, one, one.key === chosen, one.count / most));
  if (items.length === 0) return false;
  const rest = items.slice(AT_FIRST);
  return h(
    'details',
    { open: innerWidth > 700 || chosen !== null },
    h('summary', {}, TITLES[by] ?? by),
    h('ul', {}, ...items.slice(0, AT_FIRST)),
    rest.length > 0 &&
      h(
        'details',
        { class: 'rest', open: rest.some((item) => item.querySelector('[aria-current]')) },
        h('summary', {}, `${number(rest.length)} more`),
        h('ul', {}, ...rest),
      ),
  );
}

function value(
  facetName: string,
  { key, name, count }: FacetOf['values'][number],
  isChosen: boolean,
  part: number,
): HTMLElement {
  const href = changed({ [facetName]: isChosen ? undefined : (key ?? undefined), after: undefined });
  const shown = /^[A-Z_]+$/.test(name) ? plain(name) : name;
  return h(
    'li',
    { style: `--part: ${part.toFixed(3)}` },
    h('a', { href, 'aria-current': isChosen ? 'true' : undefined }, `${isChosen ? '✓ ' : ''}${shown}`),
    ' ',
    h('span', { class: 'many' }, number(count)),
  );
}

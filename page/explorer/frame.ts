import { h, table } from './dom.js';
import { date, number } from './words.js';

export interface Meta {
  readonly dataVersion: number;
  readonly changed: string | null;
  readonly licence: string;
  readonly sources: number | null;
  readonly rule: string | null;
  readonly leftOut: readonly { readonly what: string; readonly count: number | null }[];
}
/** What each view asks for beside its rows. */
export const META = 'meta { dataVersion changed licence sources rule leftOut { what count } }';

export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string;
}
export const SOURCE = 'title url publisher';

/** What stands below each view: version, licence, what was left out, and the GraphQL behind it, which runs as shown. */
export function foot(meta: Meta, query: string, leftOut: readonly string[] = []): HTMLElement {
  const left = [
    ...leftOut,
    ...meta.leftOut.map(({ what, count }) => (count === null ? what : `${what}: ${number(count)}`)),
  ];
  return h(
    'section',
    { class: 'about', 'aria-label': 'About this view' },
    h(
      'p',
      {},
      `Data version ${number(meta.dataVersion)}${meta.changed ? ` of ${date(meta.changed.slice(0, 10))}` : ''}. `,
      meta.sources === null ? '' : `Rests on ${number(meta.sources)} sources. `,
      `Licence: ${meta.licence}`,
    ),
    meta.rule !== null && h('p', {}, `How time is read: ${meta.rule}`),
    left.length > 0 && h('p', {}, 'Left out:'),
    left.length > 0 && h('ul', {}, ...left.map((text) => h('li', {}, text))),
    h(
      'details',
      {},
      h('summary', {}, 'The GraphQL behind this'),
      h('pre', { tabindex: 0 }, query),
      h('a', { href: `/graphql?query=${encodeURIComponent(query)}` }, 'Run it in GraphiQL'),
    ),
  );
}

/** Sources, each with a link to the page that says so. Addresses that are none of the web are shown as text. */
export function sourceTable(caption: string, sources: readonly Source[]): HTMLElement {
  return table(
    caption,
    ['Source', 'Publisher'],
    sources.map(({ title, url, publisher }) => [
      url && /^https?:/.test(url)
        ? h('a', { href: url, rel: 'noopener noreferrer', class: 'source' }, title)
        : title,
      publisher,
    ]),
  );
}

import { type Away, away } from './away.js';
import { copier } from './copier.js';
import { h, table } from './dom.js';
import { count, date, number } from './words.js';

export interface Meta {
  readonly dataVersion: number;
  readonly changed: string | null;
  readonly licence: string;
  readonly sources: number | null;
  readonly rule: string | null;
  readonly synthetic: boolean;
  readonly leftOut: readonly { readonly what: string; readonly count: number | null }[];
}
/** What each view asks for beside its rows. */
export const META = 'meta { dataVersion changed licence sources rule synthetic leftOut { what count } }';

export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string;
}
export const SOURCE = 'title url publisher';

/** What stands below each view: version, licence, what was left out, how to take it away, and the GraphQL behind it, which runs as shown. */
export function foot(
  meta: Meta,
  query: string,
  leftOut: readonly string[] = [],
  taken: Away = {},
): HTMLElement {
  const left = [
    ...leftOut,
    ...meta.leftOut.map((one) => (one.count === null ? one.what : `${one.what}: ${number(one.count)}`)),
  ];
  return h(
    'section',
    { class: 'about', 'aria-label': 'About this view', 'data-synthetic': meta.synthetic },
    h(
      'p',
      {},
      `Data version ${number(meta.dataVersion)}${meta.changed ? ` of ${date(meta.changed.slice(0, 10))}` : ''}. `,
      meta.sources === null ? '' : `Rests on ${count(meta.sources, 'source')}. `,
      `Licence: ${meta.licence}`,
    ),
    meta.rule !== null && h('p', {}, `How time is read: ${meta.rule}`),
    left.length > 0 && h('p', {}, 'Left out:'),
    left.length > 0 && h('ul', {}, ...left.map((text) => h('li', {}, text))),
    copier('Copy the link to this view', () => location.href),
    away(meta.dataVersion, query, taken),
    h(
      'details',
      {},
      h('summary', {}, 'The GraphQL behind this'),
      h('pre', { tabindex: 0 }, query),
      h(
        'p',
        {},
        copier('Copy the query', () => query),
        ' ',
        h('a', { href: `/graphql?query=${encodeURIComponent(query)}` }, 'Run it in GraphiQL'),
      ),
    ),
  );
}

/** What the service, or the way to it, says where a view cannot be shown. */
export const refused = (error: unknown) =>
  h('p', { role: 'alert' }, error instanceof Error ? error.message : String(error));

/** Sources, each with a link to the page that says so. Addresses that are none of the web are shown as text. */
export function sourceTable(caption: string, sources: readonly Source[]): HTMLElement {
  return table(
    caption,
    ['Source', 'Publisher'],
    sources.map((source) => [sourceLink(source), source.publisher]),
  );
}

/** A source with a link to its page; an address that is none of the web is not followed. */
export const sourceLink = ({ title, url }: Source) =>
  url && /^https?:/.test(url)
    ? h('a', { href: url, rel: 'noopener noreferrer', class: 'source' }, title)
    : h('span', {}, title);

/** What stands above a view whose graph holds what was made up, so that nobody takes it for a fact. */
export const synthetic = () =>
  h(
    'p',
    { class: 'synthetic', role: 'note' },
    h('strong', {}, 'Synthetic data. '),
    'This graph holds organisations, loans or projects that were made up to try things out. Nothing here may be taken for a fact.',
  );

import { type DownloadOptions, downloads } from './away.js';
import { copier } from './copier.js';
import { h, table } from './dom.js';
import type { Source } from './reportTypes.js';
import { count, date, number } from './words.js';

export type { Source };

export interface Meta {
  readonly dataVersion: number;
  readonly changed: string | null;
  readonly licence: string;
  readonly sources: number | null;
  readonly rule: string | null;
  readonly synthetic: boolean;
  readonly leftOut: readonly { readonly what: string; readonly count: number | null }[];
}
/** Metadata selected by each view. */
export const META = 'meta { dataVersion changed licence sources rule synthetic leftOut { what count } }';

export const SOURCE = 'title url publisher published licence';

/**
 * Footer of each view: version, licence, what is left out, downloads, and the GraphQL query, which runs as
 * shown.
 */
export function foot(
  meta: Meta,
  query: string,
  leftOut: readonly string[] = [],
  taken: DownloadOptions = {},
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
      meta.sources === null ? '' : `Based on ${count(meta.sources, 'source')}. `,
      `Licence: ${meta.licence}`,
    ),
    meta.rule !== null && h('p', {}, `How dates are interpreted: ${meta.rule}`),
    left.length > 0 && h('p', {}, 'Left out:'),
    left.length > 0 && h('ul', {}, ...left.map((text) => h('li', {}, text))),
    copier('Copy link', () => location.href),
    downloads(meta.dataVersion, query, taken),
    h(
      'details',
      {},
      h('summary', {}, 'View the GraphQL query'),
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

/** Error message of a view that cannot be shown. */
export const refused = (error: unknown) =>
  h('p', { role: 'alert' }, error instanceof Error ? error.message : String(error));

/** Table of sources with links, publishers, dates and licences, if recorded. */
export function sourceTable(caption: string, sources: readonly Source[]): HTMLElement {
  return table(
    caption,
    ['Source', 'Publisher', 'Published', 'Licence'],
    sources.map((source) => [
      sourceLink(source),
      source.publisher ?? notRecorded(),
      source.published === null ? notRecorded() : date(source.published),
      source.licence ?? notRecorded(),
    ]),
  );
}

const notRecorded = () => h('span', { class: 'quiet' }, 'not recorded');

const isLink = (url: string | null): url is string => url !== null && /^https?:/.test(url);

const linked = ({ url }: Source, text: string, title?: string) =>
  isLink(url)
    ? h('a', { href: url, rel: 'noopener noreferrer', class: 'source', ...(title && { title }) }, text)
    : h('span', {}, text);

/** A source by its title, with a link if its address is http(s). */
export const sourceLink = (source: Source) => linked(source, source.title);

/** Short link for a table cell: publisher, or else the site, and the date if recorded. */
export function shortSourceLink(source: Source): HTMLElement {
  const { url, title, publisher, published } = source;
  const from = publisher ?? (isLink(url) ? new URL(url).hostname.replace(/^www\./, '') : title);
  return linked(source, published === null ? from : `${from}, ${date(published)}`, title);
}

/** Warning above a view if the graph contains synthetic data. */
export const synthetic = () =>
  h(
    'p',
    { class: 'synthetic', role: 'note' },
    h('strong', {}, 'Synthetic data. '),
    'This graph contains generated organisations, loans or projects. Do not treat anything here as fact.',
  );

import type { LoadRow } from './batches.js';
import { idOf } from './ids.js';
import { SOURCE_FACTS } from './sourceFacts.js';
import type { Tables } from './tables.js';

/**
 * The code of an address: `github:tategallery/collection` of `github:tategallery/collection (creditLine field …)`, where the rest is a
 * remark on the position in the source.
 */
const codeOf = (address: string) => (isUrl(address) ? address : address.split(' ')[0]!);
const isUrl = (address: string) => /^https?:\/\//.test(address);

/** Id of the source with an address or code. */
export const sourceId = (address: string): string => idOf('source', [codeOf(address)]);

/**
 * The node of a source, from data/tables/sources.csv (by code) or data/tables/pages.csv (by address). Without a recorded title the title is
 * derived from the address, and `titleIsDerived` is true. `described`: it is in a table.
 */
export function sourceRecord(address: string, tables: Tables): LoadRow {
  const code = codeOf(address);
  const recorded = tables.source(code);
  const facts = Object.fromEntries(SOURCE_FACTS.map((key) => [key, recorded?.[key] || null]));
  const url = facts.url ?? (isUrl(code) ? code : null);
  return {
    id: sourceId(address),
    described: recorded !== undefined,
    properties: {
      ...facts,
      url,
      title: facts.title ?? (url === null ? code : pageTitle(url)),
      titleIsDerived: facts.title === null,
    },
  };
}

const host = (url: string) => new URL(url).hostname.replace(/^www\./, '');

/** A readable title derived from an address: site and path, `example.org › news › a new loan`. */
export function pageTitle(url: string): string {
  const { pathname, search } = new URL(url);
  const parts = pathname.split('/').map(readable).filter(Boolean);
  const query = search.length > 1 ? ` (${decode(search.slice(1))})` : '';
  return `${[host(url), ...parts].join(' › ')}${query}`;
}

const readable = (part: string) =>
  decode(part)
    .replace(/\.(html?|aspx?|php)$/i, '')
    .replace(/[-_+\s]+/g, ' ')
    .trim();

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

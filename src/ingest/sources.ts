import type { LoadRow } from './batches.js';
import { idOf } from './ids.js';
import { SOURCE_FACTS } from './sourceFacts.js';
import type { Tables } from './tables.js';

/** `github:tategallery/collection (creditLine field …)` is the code `github:tategallery/collection` and a remark on where in it. */
const codeOf = (address: string) => (isUrl(address) ? address : address.split(' ')[0]!);
const isUrl = (address: string) => /^https?:\/\//.test(address);

/** The id of the source that an address or a code names. */
export const sourceId = (address: string): string => idOf('source', [codeOf(address)]);

/**
 * The node of a source: what data/tables/sources.csv (by code) or data/tables/pages.csv (by address) records of it. Without a recorded
 * title it is called by its address, and `titleIsDerived` is true. `described`: a table has it.
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

/** A readable form of an address whose page's title is not recorded: site and path, `example.org › news › a new loan`. */
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

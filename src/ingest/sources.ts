import type { LoadRow } from './batches.js';
import { idOf } from './ids.js';
import type { Tables } from './tables.js';

/** `github:tategallery/collection (creditLine field …)` is the code `github:tategallery/collection` and a remark on where in it. */
const codeOf = (address: string) => (isUrl(address) ? address : address.split(' ')[0]!);
const isUrl = (address: string) => /^https?:\/\//.test(address);

/** The id of the source that an address or a code names. */
export const sourceId = (address: string): string => idOf('source', [codeOf(address)]);

/** The node of a source. What data/tables/sources.csv does not name is a page on the web: its host is the publisher. */
export function sourceRecord(address: string, tables: Tables): LoadRow {
  const code = codeOf(address);
  const known = tables.source(code);
  const page: { url?: string; title: string; publisher?: string } = isUrl(code)
    ? { url: code, title: pageTitle(code), publisher: host(code) }
    : { title: code };
  const stated = Object.fromEntries(
    ['url', 'title', 'publisher', 'licence'].filter((key) => known?.[key]).map((key) => [key, known![key]]),
  );
  return {
    id: sourceId(address),
    described: page.url !== undefined || known !== undefined,
    properties: { ...page, ...stated },
  };
}

const host = (url: string) => new URL(url).hostname.replace(/^www\./, '');

/** A caption for a page whose own title is not in the data: its host and the words of its address. */
export function pageTitle(url: string): string {
  const words = new URL(url).pathname
    .split('/')
    .map((part) =>
      decode(part)
        .replace(/\.(html?|aspx?|php)$/i, '')
        .replace(/[-_+]+/g, ' ')
        .trim(),
    )
    .filter((part) => /\p{L}{3}/u.test(part));
  const last = words.at(-1);
  return last ? `${host(url)}: ${last}` : host(url);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { hash } from 'node:crypto';

/**
 * Derives an id from the row key as written in the source: `org:1f0c…`. The key is the raw text of the cells that distinguish a row, never
 * a cleaned form, so that better cleaning does not change ids.
 */
export function idOf(prefix: string, key: readonly string[]): string {
  return `${prefix}:${hash('sha256', JSON.stringify(key), 'hex').slice(0, 12)}`;
}

/** `V&A` is `national:vanda`: the short name from the list of national museums, in lower case, `&` as `and`. */
export function nationalId(shortName: string): string {
  return `national:${shortName.toLowerCase().replaceAll('&', 'and')}`;
}

const ROR = /^(?:https?:\/\/)?ror\.org\/(0[a-z0-9]{8})$/;

/** `https://ror.org/02mb95055` is `02mb95055`; undefined if the text is not a ROR id. */
export function rorKey(text: string): string | undefined {
  return ROR.exec(text.trim())?.[1];
}

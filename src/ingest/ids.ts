import { hash } from 'node:crypto';

/**
 * An id from the row key as written in the source: `org:1f0c…`. The key is the text of the cells that tell a row from
 * others, never a cleaned-up form of it, so that better cleaning does not change an id.
 */
export function idOf(prefix: string, key: readonly string[]): string {
  return `${prefix}:${hash('sha256', JSON.stringify(key), 'hex').slice(0, 12)}`;
}

/** `V&A` is `national:vanda`: the short name of the list of national museums, in lower case, `&` as `and`. */
export function nationalId(shortName: string): string {
  return `national:${shortName.toLowerCase().replaceAll('&', 'and')}`;
}

const ROR = /^(?:https?:\/\/)?ror\.org\/(0[a-z0-9]{8})$/;

/** `https://ror.org/02mb95055` is `02mb95055`; undefined where it is no ROR id. */
export function rorKey(text: string): string | undefined {
  return ROR.exec(text.trim())?.[1];
}

import { orgIdentifier } from '../domain/orgIds.js';

/** `https://ror.org/02mb95055`, `ror.org/02mb95055`, `ror:02mb95055` or the nine characters alone. */
const ROR = /^(?:(?:https?:\/\/)?(?:www\.)?ror\.org\/|ror:)?(0[a-z0-9]{6}\d{2})\/?$/i;

/** ROR id in stored form (`ror:02mb95055`), from any common notation; undefined if it is not one. */
export function rorIdentifier(text: string): string | undefined {
  const found = ROR.exec(text.trim());
  return found?.[1] && `ror:${found[1].toLowerCase()}`;
}

/** Mapping Museums id (`mm.New.1`) in stored form: `mm:mm.New.1`. */
export function mmIdentifier(text: string): string | undefined {
  const id = text.trim().replace(/^mm:/i, '');
  return id === '' ? undefined : `mm:${id}`;
}

/**
 * Possible ids if a text is an id instead of a name: the text itself if it looks like one (`org:…`,
 * `national:tate`), a ROR id, and an org-id.guide identifier (`GB-CHC-1089464`). Names (`Bletchley Park:
 * Block A`) give none.
 */
export function idsIn(text: string): string[] {
  const ror = rorIdentifier(text);
  const listed = orgIdentifier(text);
  if (listed) return [listed];
  const own = /^[a-z]+:\S+$/i.test(text.trim()) ? [text.trim()] : [];
  return ror ? [ror, ...own.filter((id) => id !== ror)] : own;
}

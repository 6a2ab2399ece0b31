import { orgIdentifier } from '../domain/orgIds.js';

/** `https://ror.org/02mb95055`, `ror.org/02mb95055`, `ror:02mb95055` or the nine characters alone. */
const ROR = /^(?:(?:https?:\/\/)?(?:www\.)?ror\.org\/|ror:)?(0[a-z0-9]{6}\d{2})\/?$/i;

/** The identifier as the graph keeps it (`ror:02mb95055`), from any form in which a table has it; undefined where it is none. */
export function rorIdentifier(text: string): string | undefined {
  const found = ROR.exec(text.trim());
  return found?.[1] && `ror:${found[1].toLowerCase()}`;
}

/** A Mapping Museums id (`mm.New.1`) as the graph keeps it: `mm:mm.New.1`. */
export function mmIdentifier(text: string): string | undefined {
  const id = text.trim().replace(/^mm:/i, '');
  return id === '' ? undefined : `mm:${id}`;
}

/**
 * Under which ids a text may be known where somebody pasted an id instead of a name: itself where it looks like one
 * (`org:…`, `national:tate`), as a ROR id, and as one of org-id.guide (`GB-CHC-1089464`). Names (`Bletchley Park: Block A`) are none.
 */
export function idsIn(text: string): string[] {
  const ror = rorIdentifier(text);
  const listed = orgIdentifier(text);
  if (listed) return [listed];
  const own = /^[a-z]+:\S+$/i.test(text.trim()) ? [text.trim()] : [];
  return ror ? [ror, ...own.filter((id) => id !== ror)] : own;
}

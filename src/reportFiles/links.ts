import type { Links } from './columns.js';
import type { EvidenceRow } from './evidence.js';
import type { TidyRow } from './rows.js';
import type { Selection } from './selection.js';

/** Makes addresses from `base`, such as `https://example.org`; relative ones if it is empty. */
export const linksFrom = (base: string, selection: Pick<Selection, 'museums'>): Links => ({
  evidence: ({ year, part, measure: { measure, scope } }: TidyRow) => {
    const museums =
      part.museumId ?? (selection.museums === null ? undefined : [...selection.museums].join(','));
    return `${base}/report/evidence?${queryOf({ year, measure, scope, museums, region: part.region, kind: part.kind })}`;
  },
  pair: ({ museumId, partnerId }: EvidenceRow) =>
    partnerId === null ? null : `${base}/?${queryOf({ view: 'link', one: museumId, other: partnerId })}`,
});

export function queryOf(parts: Readonly<Record<string, string | null | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) query.append(name, value);
  return String(query);
}

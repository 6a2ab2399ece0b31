import { OrganisationKind } from '../domain/words.js';

/** Longest search text, in characters; the rest is ignored. */
const LONGEST_TEXT = 200;

export const GROUPS = ['places', 'organisations', 'loans', 'projects', 'sources'] as const;
export type GroupName = (typeof GROUPS)[number];

/** What the address of a search page asks for. */
export interface SearchRequest {
  readonly text: string;
  /** The only group to show; all if undefined. */
  readonly type?: GroupName | undefined;
  /** Kind of organisations. */
  readonly kind?: OrganisationKind | undefined;
  /** Region of organisations. */
  readonly region?: string | undefined;
}

/** Reads the parameters of `/search`. Of repeated parameters the first counts; unknown groups and kinds are ignored. */
export function readSearchRequest(query: Readonly<Record<string, unknown>>): SearchRequest {
  const one = (name: string) => String([query[name] ?? ''].flat()[0] ?? '').trim();
  const type = GROUPS.find((name) => name === one('type'));
  const kind = Object.values(OrganisationKind).find((name) => name === one('kind'));
  const region = one('region').slice(0, LONGEST_TEXT) || undefined;
  return { text: one('q').slice(0, LONGEST_TEXT), type, kind, region };
}

/** Address of the same search with some parameters changed. */
export function facetOf(request: SearchRequest, change: Partial<SearchRequest>): string {
  const { text, type, kind, region } = { ...request, ...change };
  const parts = Object.entries({ q: text, type, kind, region }).filter(([, value]) => value);
  return `/search?${new URLSearchParams(parts as [string, string][])}`;
}

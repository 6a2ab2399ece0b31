/**
 * Limits per request. The manifest announces those that the specification defines; docs/reconciliation.md
 * lists all.
 */
export const LIMITS = {
  /** Queries in one batch (`batchSize` of the manifest). */
  batch: 100,
  /** Maximum and default candidates per query. */
  candidates: 50,
  usualCandidates: 10,
  /** Characters of a name, a value or a prefix. */
  text: 1_000,
  /** Properties of one query, and values of one property. */
  properties: 30,
  values: 20,
  /** Organisations of one request to extend. */
  extended: 500,
  /** Suggestions of one page, and how far one may page on. */
  suggestions: 10,
  mostSuggestions: 50,
  skipped: 1_000,
  /** Bytes of a request's body. */
  body: 1_000_000,
} as const;

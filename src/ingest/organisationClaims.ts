import type { Mention, MentionIndex, ParsedRecord } from './records.js';

/**
 * Reference-counted claims about an organisation: each distinct mention and the number of live rows that make it. Stored on the
 * organisation as JSON; an import adds to it, a retraction subtracts from it. Everything else about the organisation is computed from it
 * (fuseOrganisation.ts), independent of the order in which rows arrived.
 */
export type ClaimCounts = Map<string, number>;

/** A mention as stored in the claims: its parent by id, and the reason for the match. */
export interface Claim extends Omit<Mention, 'of'> {
  readonly of?: string;
  /** The reason why the name means this organisation, if it was matched neither by identifier nor by exact name. */
  readonly matched?: Matched;
  /** Its former id, if it was merged into this organisation. */
  readonly merged?: string;
}

/** The reason for a match by score. */
export interface Matched {
  readonly score: number;
  readonly reason: string;
  /** A person split it off from another organisation, which has these identifiers. */
  readonly apart?: true;
  /** Matched only by identifier and the names differ, so the name alone is no evidence. */
  readonly byIdentifier?: true;
  /** Stated by a submitter for another museum: the row's other names await a judgement. */
  readonly unconfirmed?: true;
}

/** Key of a row's mention in the claims about its organisation. */
export function claimKey({ statement, storedIds, resolvedIds, matched }: ClaimRow, at: MentionIndex): string {
  const { of, ...rest } = statement.mentions[at]!;
  const [why, own] = [matched[at], storedIds[at]!];
  return JSON.stringify({
    ...rest,
    ...(of !== undefined && { of: storedIds[of]! }),
    ...(why && { matched: why }),
    ...(resolvedIds[at] !== own && { merged: own }),
  } satisfies Claim);
}

/** The properties of a row that are needed here (build/rows.ts). */
interface ClaimRow {
  readonly statement: ParsedRecord;
  readonly storedIds: readonly string[];
  readonly resolvedIds: readonly string[];
  readonly matched: readonly (Matched | undefined)[];
}

/** Adds `count` to a claim; removes it at zero. Throws if the total would be negative. */
export function addClaim(claimCounts: ClaimCounts, key: string, count: number): void {
  const sum = (claimCounts.get(key) ?? 0) + count;
  if (sum < 0) throw new Error(`the count of the claim ${key} would become ${sum}`);
  if (sum === 0) claimCounts.delete(key);
  else claimCounts.set(key, sum);
}

/** Serialises claims as a list of pairs ordered by key, so that equal claims give equal texts. */
export function serializeClaims(claimCounts: ClaimCounts): string {
  return JSON.stringify([...claimCounts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function parseClaims(text: string | null | undefined): ClaimCounts {
  return new Map(text ? (JSON.parse(text) as [string, number][]) : []);
}

/** Mentions with their counts, most frequent first; ties in order of their texts. */
export function claims(claimCounts: ClaimCounts): { readonly mention: Claim; readonly rows: number }[] {
  return [...claimCounts]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([key, rows]) => ({ mention: JSON.parse(key) as Claim, rows }));
}

/** The most frequent value; ties are resolved by the order of the texts. */
export function most<T>(values: readonly { readonly value: T; readonly rows: number }[]): T | undefined {
  const counts = new Map<T, number>();
  for (const { value, rows } of values) counts.set(value, (counts.get(value) ?? 0) + rows);
  return [...counts].sort(([one, a], [other, b]) => b - a || (String(one) < String(other) ? -1 : 1))[0]?.[0];
}

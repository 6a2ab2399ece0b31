import type { Mention, MentionIndex, ParsedRecord } from './records.js';

/**
 * What all live rows together say of one organisation: each different mention, with the number of rows that make it. It is
 * kept on the organisation as JSON, added to by an import and taken from by a retraction; everything else of the organisation
 * is computed from it (settle.ts), whatever the order in which the rows came.
 */
export type ClaimCounts = Map<string, number>;

/** A mention as the testimony keeps it: what it is a site of by id, and how the name was taken for this organisation's. */
export interface Claim extends Omit<Mention, 'of'> {
  readonly of?: string;
  /** Why the name means this organisation, where neither identifier nor exact name says so. */
  readonly matched?: Matched;
  /** The id under which it was known before it was merged into this one. */
  readonly merged?: string;
}

/** The reason for a match by score. */
export interface Matched {
  readonly score: number;
  readonly reason: string;
  /** A person split it off from another organisation, whose identifiers these are. */
  readonly apart?: true;
  /** Only an identifier says so and the names are unlike: the name alone is no evidence for this organisation. */
  readonly byIdentifier?: true;
  /** A submitter for another museum says so: other names that its row gives wait for a judge. */
  readonly unconfirmed?: true;
}

/** The key of a row's mention in the testimony of the organisation that it means. */
export function claimKey({ said, meant, means, matched }: Speaking, at: MentionIndex): string {
  const { of, ...rest } = said.mentions[at]!;
  const [why, own] = [matched[at], meant[at]!];
  return JSON.stringify({
    ...rest,
    ...(of !== undefined && { of: meant[of]! }),
    ...(why && { matched: why }),
    ...(means[at] !== own && { merged: own }),
  } satisfies Claim);
}

/** What is needed of a row (build/rows.ts). */
interface Speaking {
  readonly said: ParsedRecord;
  readonly meant: readonly string[];
  readonly means: readonly string[];
  readonly matched: readonly (Matched | undefined)[];
}

/** Adds `count` rows (or takes them away, where negative) that make one mention. */
export function addClaim(testimony: ClaimCounts, key: string, count: number): void {
  const sum = (testimony.get(key) ?? 0) + count;
  if (sum < 0) throw new Error(`a testimony would count ${sum} rows of ${key}`);
  if (sum === 0) testimony.delete(key);
  else testimony.set(key, sum);
}

/** As kept on the organisation: a list of pairs in the order of their keys, so that equal testimonies are equal texts. */
export function serializeClaims(testimony: ClaimCounts): string {
  return JSON.stringify([...testimony].sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function parseClaims(text: string | null | undefined): ClaimCounts {
  return new Map(text ? (JSON.parse(text) as [string, number][]) : []);
}

/** The mentions with their counts, most often made first; of equals, in the order of their texts. */
export function claims(testimony: ClaimCounts): { readonly mention: Claim; readonly rows: number }[] {
  return [...testimony]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([key, rows]) => ({ mention: JSON.parse(key) as Claim, rows }));
}

/** The value that most rows give; of equals, the one that comes first in `order` (by default that of the texts). */
export function most<T>(values: readonly { readonly value: T; readonly rows: number }[]): T | undefined {
  const counts = new Map<T, number>();
  for (const { value, rows } of values) counts.set(value, (counts.get(value) ?? 0) + rows);
  return [...counts].sort(([one, a], [other, b]) => b - a || (String(one) < String(other) ? -1 : 1))[0]?.[0];
}

import { ChangeType, FeedKind } from '../changeBuffer.js';
import { type FeedChange, type Read, readLatest } from '../read.js';
import type { AtomRequest } from './request.js';

/** Entries of a feed. */
const MAX_ENTRIES = 50;
/** Changes looked at, newest first. */
const MAX_CHANGES = 10_000;
/** Ids looked up in one query, and the maximum number of queries. */
const PAGE = 100;
const MAX_PAGES = 10;

/** A record that was added to the graph. */
export interface AtomEntry {
  readonly change: FeedChange;
  readonly record: AddedRecord;
}

interface Named {
  readonly id: string;
  readonly name: string;
}
export interface AddedRecord {
  readonly __typename: 'Loan' | 'Partnership' | 'Project';
  readonly id: string;
  readonly title?: string;
  readonly museum?: Named;
  readonly partner?: Named;
  readonly evidence: { readonly nodes: readonly { readonly title: string; readonly url: string | null }[] };
}

/** Runs one of the feed's operations. */
export type RunOperation = (text: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

const EVIDENCE = 'evidence(first: 3) { nodes { title url } }';
const ENDS = 'museum { id name } partner { id name }';

/** Operations of the feed, also for warming up. */
export const RECORDS = `query AtomRecords($ids: [ID!]!) { nodes(ids: $ids) {
  __typename id
  ... on Loan { title ${EVIDENCE} }
  ... on Project { title ${EVIDENCE} }
  ... on Partnership { ${ENDS} ${EVIDENCE} }
} }`;
export const PARTNERSHIPS = `query AtomPartnerships($filter: PartnershipFilter!) { partnerships(filter: $filter, first: ${PAGE}) {
  nodes { __typename id ${ENDS} ${EVIDENCE} }
} }`;

/** The newest added records that are still in the graph and match, newest first; the two directions of a partnership once. */
export async function latestEntries(
  read: Read,
  run: RunOperation,
  { kinds, filter }: AtomRequest,
): Promise<AtomEntry[]> {
  const changes = (await readLatest(read, MAX_CHANGES))
    .filter(({ change, what }) => change === ChangeType.ADDED && kinds.some((kind) => kind === what))
    .reverse();
  const entries = new Map<string, AtomEntry>();
  for (let page = 0; page < MAX_PAGES && entries.size < MAX_ENTRIES; page++) {
    const some = changes.slice(page * PAGE, (page + 1) * PAGE);
    if (some.length === 0) break;
    const records = await recordsOf(
      run,
      some.map(({ id }) => id),
      filter,
    );
    for (const change of some) {
      const record = records.get(change.id);
      const key = keyOf(change);
      if (record && !entries.has(key)) entries.set(key, { change, record });
    }
  }
  return [...entries.values()].slice(0, MAX_ENTRIES);
}

const keyOf = ({ what, id }: FeedChange) =>
  what === FeedKind.PARTNERSHIP ? id.split('~').sort().join('~') : id;

async function recordsOf(
  run: RunOperation,
  ids: readonly string[],
  filter: AtomRequest['filter'],
): Promise<ReadonlyMap<string, AddedRecord>> {
  const found = filter
    ? (
        (await run(PARTNERSHIPS, { filter: { and: [{ ids }, filter] } })) as {
          partnerships: { nodes: AddedRecord[] };
        }
      ).partnerships.nodes
    : ((await run(RECORDS, { ids })) as { nodes: (AddedRecord | null)[] }).nodes;
  return new Map(found.flatMap((record) => (record ? [[record.id, record] as const] : [])));
}

import { type GraphClient, int } from '../database/client.js';
import { ChangeType, FeedKind, parseChange } from '../feed/changeBuffer.js';
import { type Position, PRESENT, positionOf } from '../feed/read.js';
import type { Check, Checks } from './check.js';
import { facts, PAGE } from './pages.js';

/** Records per page; each has up to a thousand changes. */
const RECORDS = 50;

/**
 * Checks the change feed: its numbers have no gaps, and the last change of each thing matches the data. If
 * the feed is complete, things without a change must not exist either. Holds the ids of all changed things in
 * memory.
 */
export async function checkFeed(graph: GraphClient, checks: Checks): Promise<void> {
  const check = checks.of('Graph.feed');
  if (!check) return;
  const read = (text: string, parameters: object) => graph.read(text, { ...parameters });
  const position = await positionOf(read);
  const reported = await lastReported(graph, position, check);
  const isWhole = position.changesAfter === 0;
  for (const kind of Object.values(FeedKind)) {
    const last = reported.get(kind) ?? new Map<string, ChangeType>();
    for await (const id of presentOf(graph, kind)) {
      const became = last.get(id);
      last.delete(id);
      if (became === ChangeType.RETRACTED) check.find(id, 'exists, but the feed reported it as retracted');
      if (!became && isWhole && position.feed) check.find(id, 'exists, but the feed never reported it');
    }
    for (const [id, became] of last)
      if (became !== ChangeType.RETRACTED)
        check.find(id, `does not exist, but the feed reported it as ${became.toLowerCase()}`);
  }
}

/** Last change of each thing, by kind. */
async function lastReported(
  graph: GraphClient,
  { changes, changesFrom }: Position,
  check: Check,
): Promise<Map<FeedKind, Map<string, ChangeType>>> {
  const reported = new Map<FeedKind, Map<string, ChangeType>>();
  let next = changesFrom;
  for (let isMore = true; isMore; ) {
    const records = await graph.read(facts('changes'), { from: int(next), limit: int(RECORDS) });
    isMore = records.length > 0;
    for (const record of records) {
      const [first, last] = [Number(record.get('first')), Number(record.get('last'))];
      const entries = record.get('entries') as string[];
      if (first !== next || last - first + 1 !== entries.length)
        check.find(
          `change ${next}`,
          `is followed by a record of ${first} to ${last} with ${entries.length} changes`,
        );
      next = last + 1;
      check.looked += entries.length;
      for (const { kind, id, became } of entries.map(parseChange)) {
        const of = reported.get(kind) ?? new Map<string, ChangeType>();
        reported.set(kind, of.set(id, became));
      }
    }
  }
  if (next !== changes) check.find(`change ${next}`, `is the next number, but there were ${changes}`);
  return reported;
}

async function* presentOf(graph: GraphClient, kind: FeedKind): AsyncIterable<string> {
  for (let after = ''; ; ) {
    const rows = await graph.read(PRESENT[kind], { after, limit: int(PAGE) });
    for (const row of rows) yield row.get('id');
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.get('id');
  }
}

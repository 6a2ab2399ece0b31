import { int, type Transaction } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import {
  type Cause,
  type ChangeBuffer,
  type ChangeEvent,
  FeedKind,
  RECORD_SIZE,
  RETENTION_DAYS,
  serializeChange,
} from './changeBuffer.js';

const [RECORD, FORGET] = ['recordChanges', 'deleteOldChanges'].map(
  (name) => readCypher(`load/${name}.cypher`).text,
) as [string, string];

/** Maximum number of expired records deleted at once. */
const FORGOTTEN = 100;

/** Writes the changes of a transaction; call it last in the transaction. */
export async function record(
  transaction: Transaction,
  notes: ChangeBuffer,
  { other, ...properties }: Cause,
): Promise<void> {
  const all = notes.inOrder();
  if (all.length === 0) return;
  const entries = all.map((change) => serializeChange(withOther(change, other)));
  const parts: object[] = [];
  for (let at = 0; at < entries.length; at += RECORD_SIZE)
    parts.push({ at: int(at), entries: entries.slice(at, at + RECORD_SIZE) });
  await transaction.run(RECORD, { count: int(entries.length), parts, properties });
  await transaction.run(FORGET, { days: int(RETENTION_DAYS), limit: int(FORGOTTEN) });
}

const withOther = (change: ChangeEvent, other: Cause['other']): ChangeEvent =>
  other && change.kind === FeedKind.ORGANISATION && change.id === other[0]
    ? { ...change, other: other[1] }
    : change;

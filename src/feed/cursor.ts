import { badInput } from '../api/errors.js';
import { FeedKind } from './changeBuffer.js';

/** Position of a client in the feed. */
export interface FeedPosition {
  /** Id of the feed, unique to a graph. */
  readonly feed: string;
  /** The number of the next change. */
  readonly next: number;
  /** While the snapshot is read: the last thing that was read. Undefined: the snapshot is complete. */
  readonly after?: { readonly kind: FeedKind; readonly id: string } | undefined;
}

const KINDS: readonly string[] = Object.values(FeedKind);

/** Serialises a position as an opaque cursor, which stays valid for the feed that issued it. */
export const writePlace = ({ feed, next, after }: FeedPosition): string =>
  Buffer.from(JSON.stringify(['changes', feed, next, ...(after ? [after.kind, after.id] : [])])).toString(
    'base64url',
  );

/** Parses a cursor. Throws `badInput` if it is not a cursor of the change feed. */
export function readPlace(cursor: string, path: string): FeedPosition {
  const place = parse(cursor);
  if (place) return place;
  throw badInput(
    `"${cursor.slice(0, 40)}" is not a cursor of the change feed. Use the cursor from the last page, or none to start from the beginning.`,
    path,
  );
}

function parse(cursor: string): FeedPosition | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || (parts.length !== 3 && parts.length !== 5)) return undefined;
    const [what, feed, next, kind, id] = parts;
    if (what !== 'changes' || typeof feed !== 'string' || !Number.isSafeInteger(next) || next < 0)
      return undefined;
    if (parts.length === 3) return { feed, next };
    return KINDS.includes(kind) && typeof id === 'string' ? { feed, next, after: { kind, id } } : undefined;
  } catch {
    return undefined;
  }
}

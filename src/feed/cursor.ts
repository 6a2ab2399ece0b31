import { badInput } from '../api/errors.js';
import { FeedKind } from './changeBuffer.js';

/** Where a client's copy stands. */
export interface FeedPosition {
  /** The feed's own name: that of one graph. */
  readonly feed: string;
  /** The number of the next change. */
  readonly next: number;
  /** While everything there is is read: what comes after this. Undefined: all was. */
  readonly after?: { readonly kind: FeedKind; readonly id: string } | undefined;
}

const KINDS: readonly string[] = Object.values(FeedKind);

/** A cursor as clients keep it: opaque, and true for ever of the feed that gave it. */
export const writePlace = ({ feed, next, after }: FeedPosition): string =>
  Buffer.from(JSON.stringify(['changes', feed, next, ...(after ? [after.kind, after.id] : [])])).toString(
    'base64url',
  );

/** Reads a cursor. Throws `badInput` for any text that is none of the change feed. */
export function readPlace(cursor: string, path: string): FeedPosition {
  const place = parse(cursor);
  if (place) return place;
  throw badInput(
    `"${cursor.slice(0, 40)}" is not a cursor of the change feed. Take the one that came with the last page, or none to begin.`,
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

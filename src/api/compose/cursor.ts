import { badInput } from '../errors.js';

/** Where a page begins or ends: the value that the row is ordered by (null where unknown) and the row's id. */
export interface Position {
  readonly value: string | number | null;
  readonly id: string;
}

/** The cursor of a row: opaque to clients, but it says which order it belongs to, so that no other takes it. */
export function writeCursor(order: string, position: Position): string {
  return Buffer.from(JSON.stringify([order, position.value, position.id])).toString('base64url');
}

/** Reads a cursor of this order. Throws `badInput` for any text that is not one. */
export function readCursor(cursor: string, order: string, path: string): Position {
  const parts = parse(cursor);
  if (!parts) {
    throw badInput(
      `"${cursor.slice(0, 40)}" is not a cursor. Take one from pageInfo or edges of an answer.`,
      path,
    );
  }
  const [its, value, id] = parts;
  if (its !== order) {
    throw badInput(
      `this cursor belongs to the order ${its}, and ${order} was asked. Start again without it.`,
      path,
    );
  }
  return { value, id };
}

function parse(cursor: string): [string, string | number | null, string] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [order, value, id] = parts;
    const orderable = value === null || typeof value === 'string' || typeof value === 'number';
    return typeof order === 'string' && orderable && typeof id === 'string' ? [order, value, id] : undefined;
  } catch {
    return undefined;
  }
}

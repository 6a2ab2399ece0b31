import { badInput } from '../errors.js';

/** Position of a row: its sort value (null if unknown) and its id. */
export interface Position {
  readonly value: string | number | null;
  readonly id: string;
}

/** Encodes a cursor. Opaque to clients; contains the name of its order, so that other orders reject it. */
export function writeCursor(order: string, position: Position): string {
  return Buffer.from(JSON.stringify([order, position.value, position.id])).toString('base64url');
}

/** Decodes a cursor of this order. Throws `badInput` for any other text. */
export function readCursor(cursor: string, order: string, path: string): Position {
  const parts = parse(cursor);
  if (!parts) {
    throw badInput(
      `"${cursor.slice(0, 40)}" is not a valid cursor. Use one from pageInfo or edges of a response.`,
      path,
    );
  }
  const [its, value, id] = parts;
  if (its !== order) {
    throw badInput(
      `this cursor belongs to the order ${its}, but the request uses ${order}. Start again without a cursor.`,
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

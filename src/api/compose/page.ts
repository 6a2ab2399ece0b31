import { badInput, between } from '../errors.js';
import { plain } from './cells.js';
import type { Scope, Values } from './compose.js';
import { type Position, readCursor, writeCursor } from './cursor.js';
import { type Order, positionCondition } from './order.js';
import type { StatementBuilder } from './statementBuilder.js';

/** The most rows that a page may have, and how many it has where nothing is asked. */
export const MAX_ROWS = 100;
export const DEFAULT_ROWS = 20;

/** A page that was asked for: so many rows behind the cursor, or before it. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: string | undefined;
}

/** The page that was asked for. Throws `badInput` where the arguments contradict each other or are out of range. */
export function pageOf(args: Values, path: string): Page {
  const { first, last, after, before } = args as Record<string, unknown>;
  const backward = last !== undefined && last !== null;
  if (backward && first !== undefined && first !== null) {
    throw badInput('ask for the first or for the last rows, not for both.', path);
  }
  const size = (backward ? last : (first ?? DEFAULT_ROWS)) as number;
  const where = `${path}.${backward ? 'last' : 'first'}`;
  between(size, 0, MAX_ROWS, where, `${size} is not allowed; from 0 to ${MAX_ROWS} rows a page are.`);
  if (backward ? after : before) {
    throw badInput('`after` goes with `first`, `before` with `last`.', path);
  }
  return { size, backward, cursor: ((backward ? before : after) ?? undefined) as string | undefined };
}

/** That a row stands behind the cursor (before it, on backward pages); nothing where there is none. */
export function positionOf(
  writer: StatementBuilder,
  page: Page,
  order: Order,
  place: Scope,
  path: string,
): string[] {
  const position = cursorPosition(page, order, path);
  return position ? [positionCondition(writer, order, place, position, page.backward)] : [];
}

/** Where the page begins or ends; undefined where it is the first. */
export function cursorPosition(page: Page, order: Order, path: string): Position | undefined {
  if (!page.cursor) return undefined;
  return readCursor(page.cursor, order.name, `${path}.${page.backward ? 'before' : 'after'}`);
}

/** The cursor of a row, whose first two cells are its id and the value that it is ordered by. */
export function cursorOf(row: readonly unknown[], order: Order): string {
  return writeCursor(order.name, { id: row[0] as string, value: plain(row[1]) as string | number | null });
}

/** Relay's page info, from the rows that were found. Cursors are made when they are read: only where they are asked do rows have them. */
export function pageInfo(rows: readonly unknown[][], more: boolean, page: Page, order: Order) {
  const first = rows[0];
  const last = rows[rows.length - 1];
  return {
    hasNextPage: page.backward ? page.cursor !== undefined : more,
    hasPreviousPage: page.backward ? more : page.cursor !== undefined,
    get startCursor() {
      return first ? cursorOf(first, order) : null;
    },
    get endCursor() {
      return last ? cursorOf(last, order) : null;
    },
  };
}

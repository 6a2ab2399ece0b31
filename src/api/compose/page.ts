import { DEFAULT_ROWS, MAX_ROWS } from '../../limits/pageSizes.js';
import { badInput, between } from '../errors.js';
import type { Order } from '../orders.js';
import { plain } from './cells.js';
import type { Scope, Values } from './composition.js';
import { type Position, readCursor, writeCursor } from './cursor.js';
import { positionCondition } from './order.js';
import type { StatementBuilder } from './statementBuilder.js';

/** A requested page: number of rows after or before the cursor. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: string | undefined;
}

/** Parses page arguments. Throws `badInput` if they contradict each other or are out of range. */
export function pageOf(args: Values, path: string): Page {
  const { first, last, after, before } = args as Record<string, unknown>;
  const backward = last !== undefined && last !== null;
  if (backward && first !== undefined && first !== null) {
    throw badInput('use first or last, not both.', path);
  }
  const size = (backward ? last : (first ?? DEFAULT_ROWS)) as number;
  const where = `${path}.${backward ? 'last' : 'first'}`;
  between(size, 0, MAX_ROWS, where, `${size} rows were requested; a page has 0 to ${MAX_ROWS}.`);
  if (backward ? after : before) {
    throw badInput('use `after` with `first`, and `before` with `last`.', path);
  }
  return { size, backward, cursor: ((backward ? before : after) ?? undefined) as string | undefined };
}

/** Condition that a row is after the cursor (before it on backward pages); empty without a cursor. */
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

/** Position of the cursor; undefined for the first page. */
export function cursorPosition(page: Page, order: Order, path: string): Position | undefined {
  if (!page.cursor) return undefined;
  return readCursor(page.cursor, order.name, `${path}.${page.backward ? 'before' : 'after'}`);
}

/** Cursor of a row whose first two cells are its id and sort value. */
export function cursorOf(row: readonly unknown[], order: Order): string {
  return writeCursor(order.name, { id: row[0] as string, value: plain(row[1]) as string | number | null });
}

/**
 * Relay's page info for these rows. Cursors are lazy getters: rows contain the values only if they are
 * selected.
 */
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

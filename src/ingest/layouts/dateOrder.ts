/** Order of day and month in dates such as 01/04/2017. */
export type DateOrder = 'DAY_FIRST' | 'MONTH_FIRST';

/** Matches a date of three numbers with the year at its end. */
const NUMERIC = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{2}|\d{4})(?:[T ]\d{1,2}:\d{2}.*)?$/;

export interface NumericDate {
  readonly one: number;
  readonly two: number;
  /** The year as written, with two or four digits. */
  readonly year: string;
}

export function numericDate(text: string): NumericDate | undefined {
  const match = NUMERIC.exec(text);
  return match ? { one: Number(match[1]), two: Number(match[2]), year: match[3]! } : undefined;
}

/** True if day and month of the text can be exchanged, so that its column or an option has to decide. */
export function isAmbiguous(text: string): boolean {
  const date = numericDate(text);
  return date !== undefined && date.one <= 12 && date.two <= 12 && date.one !== date.two;
}

/** Collects, for each column, the orders that its unambiguous dates have. */
export class DateOrders {
  readonly #found = new Map<string, Set<DateOrder>>();

  add(column: string, text: string): void {
    const order = orderOf(text);
    if (!order) return;
    const orders = this.#found.get(column) ?? new Set();
    this.#found.set(column, orders.add(order));
  }

  /** The order of a column; undefined if no date in it shows one, or if two dates contradict each other. */
  of(column: string): DateOrder | undefined {
    const orders = this.#found.get(column);
    return orders?.size === 1 ? [...orders][0] : undefined;
  }
}

function orderOf(text: string): DateOrder | undefined {
  const date = numericDate(text);
  if (!date) return undefined;
  if (date.one > 12 && date.one <= 31 && date.two <= 12) return 'DAY_FIRST';
  return date.two > 12 && date.two <= 31 && date.one <= 12 ? 'MONTH_FIRST' : undefined;
}

import type { Column } from './columns.js';
import type { Row } from './reading.js';

/**
 * What a spreadsheet would run, or what looks like such a text already made harmless: any number of apostrophes before one of
 * the signs with which formulas begin, full width ones too.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: one more apostrophe before what it would. `readHarmless` takes just that one away. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text as it was before `harmless`. */
export const readHarmless = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;

/** A list as one text: ` | ` between its members, and `||` for each `|` within them. */
export const listText = (list: readonly string[]): string =>
  list.map((member) => member.replaceAll('|', '||')).join(' | ');

/** A value as the text that a cell or an attribute has; null where it is unknown, or an empty list. */
export function textOf({ type }: Column, value: unknown): string | null {
  if (value === null) return null;
  if (type !== 'TEXTS') return String(value);
  return (value as string[]).length === 0 ? null : listText(value as string[]);
}

/** A row as an object, in the order of its columns. */
export function objectOf(columns: readonly Column[], row: Row): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  columns.forEach(({ name, type }, at) => {
    object[name] = type === 'TEXTS' ? (row[at] ?? []) : row[at];
  });
  return object;
}

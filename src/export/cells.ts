import type { Column } from './columns.js';
import type { Row } from './types.js';

/** A list as one text: ` | ` between its members, and `||` for each `|` within them. */
export const listText = (list: readonly string[]): string =>
  list.map((member) => member.replaceAll('|', '||')).join(' | ');

/** Formats a value as text for a cell or attribute; null if unknown or an empty list. */
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

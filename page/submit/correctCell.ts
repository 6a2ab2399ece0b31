import { cleanCell } from '../../src/csv/cleanCell.js';
import { groupBy } from '../../src/domain/groupBy.js';
import type { Correction } from './types.js';

/** Thrown if a cell cannot be changed here; the message is for the user. */
export class UncorrectableError extends Error {}

/** Corrections of the same cell, in the order of their first. */
export const byCell = (corrections: readonly Correction[]): readonly (readonly Correction[])[] => [
  ...groupBy(corrections, ({ line, column }) => JSON.stringify([line, column])).values(),
];

/** The new text of a cell. Throws an UncorrectableError if the text that a correction replaces is not in it exactly once. */
export function correctedText(text: string, corrections: readonly Correction[]): string {
  const ordered = corrections.toSorted((one, other) => Number(other.isWhole) - Number(one.isWhole));
  return ordered.reduce((before, { from, value, isWhole, ...place }) => {
    if (isWhole || cleanCell(before) === from) return value;
    if (from !== '' && before.split(from).length === 2) return before.replace(from, () => value);
    throw uncorrectable(place);
  }, text);
}

/** Names the cell and what to do. */
export function uncorrectable({
  sheet,
  cell,
  column,
  line,
}: Pick<Correction, 'sheet' | 'cell' | 'column' | 'line'>) {
  const at = cell === undefined ? `“${column}” in row ${line}` : `${cell} of the sheet “${sheet}”`;
  return new UncorrectableError(
    `The cell ${at} cannot be changed here. Correct it in the file, then choose the file again.`,
  );
}

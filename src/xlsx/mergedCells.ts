import { FileError } from '../csv/fileError.js';
import type { Archive } from './archive.js';
import { cellReference } from './cellReference.js';
import type { XlsxLimits } from './limits.js';

/** A merged range of cells. Only its first cell has a value. */
export interface MergedRange {
  readonly reference: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
}

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g;
/** Longer than any `mergeCell` element. */
const OVERLAP = 400;

/** Finds the merged ranges of a sheet. They follow the rows in the file, so this inflates the sheet once, without parsing it. */
export async function mergedRanges(
  archive: Archive,
  path: string,
  limits: XlsxLimits,
): Promise<MergedRange[]> {
  const found = new Map<string, MergedRange>();
  let rest = '';
  for await (const chunk of archive.read(path)) {
    const text = rest + chunk.toString('latin1');
    for (const [, from = '', to = ''] of text.matchAll(MERGED)) {
      const [first, last] = [cellReference(from)!, cellReference(to)!];
      const range = { firstRow: first.row, lastRow: last.row, column: first.column };
      found.set(from, { reference: `${from}:${to}`, ...range });
      if (found.size > limits.mergedRanges)
        throw new FileError(
          `${archive.name} has more than ${limits.mergedRanges} merged cells. Unmerge them, or save it as CSV.`,
        );
    }
    rest = text.slice(-OVERLAP);
  }
  return [...found.values()].sort((one, other) => one.firstRow - other.firstRow);
}

/** Fills the rows of merged ranges with the value of their first cell. Rows come in order. */
export class MergedCells {
  readonly #waiting: MergedRange[];
  #open: { readonly range: MergedRange; value: string }[] = [];

  constructor(ranges: readonly MergedRange[]) {
    this.#waiting = ranges.filter(({ firstRow, lastRow }) => lastRow > firstRow);
  }

  /** The values of a row with those of merged ranges, and the ranges that gave a value. */
  fill(
    row: number,
    values: readonly string[],
  ): { readonly values: readonly string[]; readonly used: readonly MergedRange[] } {
    while (this.#waiting[0] && this.#waiting[0].firstRow <= row) {
      const range = this.#waiting.shift()!;
      if (range.firstRow === row && values[range.column])
        this.#open.push({ range, value: values[range.column]! });
    }
    this.#open = this.#open.filter(({ range }) => range.lastRow >= row);
    const merged = this.#open.filter(({ range }) => range.firstRow < row && !values[range.column]);
    if (merged.length === 0) return { values, used: [] };
    const filled = [...values];
    for (const { range, value } of merged) {
      while (filled.length < range.column) filled.push('');
      filled[range.column] = value;
    }
    return { values: filled, used: merged.map(({ range }) => range) };
  }
}

import { type Options, stringify } from 'csv-stringify/sync';
import { textOf } from '../cells.js';
import type { Column } from '../columns.js';
import { escapeFormula } from '../escapeFormula.js';
import type { Chunk, ExportSource, Row } from '../types.js';

/** Byte order mark, so that Excel reads UTF-8; other programs ignore it. */
const MARK = '\ufeff';

/** Writes one flat table for spreadsheets and BI tools. Formulas are escaped reversibly. */
export async function* writeCsv({ request, rows }: ExportSource): AsyncGenerator<Chunk> {
  const { columns } = request.table!;
  yield MARK + stringify([columns.map(({ name }) => name)]);
  for await (const batch of rows(request.table!)) yield csvRows(columns, batch);
}

export const csvRows = (columns: readonly Column[], rows: readonly Row[], options: Options = {}): string =>
  stringify(
    rows.map((row) => columns.map((column, at) => cell(column, row[at]))),
    options,
  );

/** Only texts can be formulas: a negative number stays one. */
function cell(column: Column, value: unknown): string | null {
  const text = textOf(column, value);
  return text !== null && (column.type === 'TEXT' || column.type === 'TEXTS') ? escapeFormula(text) : text;
}

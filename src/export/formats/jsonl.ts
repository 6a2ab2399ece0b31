import { objectOf } from '../cells.js';
import type { Chunk, ExportSource } from '../export.js';
import { TABLES } from '../tables.js';

/**
 * A JSON object a line. Of one table: its rows. Of all: first what the export is, then the rows of each table, each with the name
 * of its table.
 */
export async function* writeJsonl({ request, about, rows }: ExportSource): AsyncGenerator<Chunk> {
  const { table, of } = request;
  if (!table) yield `${JSON.stringify({ table: 'about', ...about })}\n`;
  for (const one of table ? [table] : TABLES[of]) {
    const first = table ? {} : { table: one.name };
    for await (const batch of rows(one))
      yield batch.map((row) => `${JSON.stringify({ ...first, ...objectOf(one.columns, row) })}\n`).join('');
  }
}

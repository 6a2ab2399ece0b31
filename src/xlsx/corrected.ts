import { writeFile } from 'node:fs/promises';
import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { FileError } from '../csv/fileError.js';
import type { Table } from '../csv/table.js';
import { groupBy } from '../domain/groupBy.js';
import { type Issue, Issues } from '../ingest/report.js';
import { systemCode, UserError } from '../userError.js';

/** Rows of a corrected workbook, which is made in memory. */
export const MOST_CORRECTED = 50_000;

const fill = (rgb: string): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
  numFmt: '@',
});
/** Filled in as suggested, to be checked, and rejected. */
const FILLED = fill('C6EFCE');
const DOUBTFUL = fill('FFEB9C');
const REJECTED = fill('FFC7CE');

/**
 * Writes tables as a workbook in which suggested values are filled in, and the cells of all other issues are marked. Each marked cell has a
 * note with what came and why. Throws a UserError if the file cannot be written, a FileError if the tables are too large.
 */
export async function writeCorrected(
  path: string,
  tables: readonly Table[],
  issues: readonly Issue[],
): Promise<void> {
  const sheets: WriteSheet[] = [];
  for (const table of tables) {
    const own = issues.filter(({ sheet }) => sheet === table.sheet?.name);
    sheets.push(await correctedSheet(table, own));
  }
  const bytes = await writeXlsx({ sheets });
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw new UserError(`Cannot write ${path} (${systemCode(error) ?? error}). Choose another file.`);
  }
}

async function correctedSheet(table: Table, issues: readonly Issue[]): Promise<WriteSheet> {
  const byLine = groupBy(issues, ({ line }) => line);
  const sheet = new MarkedSheet(table.header);
  sheet.add(table.header, byLine.get(table.headerLine) ?? []);
  const read = new Set([table.headerLine]);
  for await (const batch of table.batches(1_000, new Issues()))
    for (const { line, cells } of batch) {
      if (read.size > MOST_CORRECTED)
        throw new FileError(
          `${table.name} has more than ${MOST_CORRECTED} rows: too many for a corrected workbook. Use --report.`,
        );
      read.add(line);
      sheet.add(
        table.header.map((heading) => cells[heading] ?? ''),
        byLine.get(line) ?? [],
      );
    }
  for (const issue of issues)
    if (!read.has(issue.line) && issue.level === 'ERROR') sheet.add([issue.value], [issue]);
  return sheet.done(table.sheet?.name ?? 'Corrected');
}

class MarkedSheet {
  readonly #rows: CellValue[][] = [];
  readonly #cells = new Map<string, Partial<Cell>>();

  constructor(private readonly header: readonly string[]) {}

  /** Adds a row. An issue of a whole row marks its first cell. */
  add(values: readonly string[], issues: readonly Issue[]): void {
    const row = [...values];
    const byColumn = groupBy(issues, ({ column }) => Math.max(this.header.indexOf(column), 0));
    for (const [column, own] of byColumn) {
      const replacement = own.find(
        (issue) => issue.replacement !== undefined && issue.column !== '',
      )?.replacement;
      if (replacement !== undefined) row[column] = replacement;
      const open = own.filter((issue) => issue.replacement === undefined);
      const style =
        open.length === 0 ? FILLED : open.some(({ level }) => level === 'ERROR') ? REJECTED : DOUBTFUL;
      this.#cells.set(`${this.#rows.length},${column}`, {
        ...{ value: row[column] ?? '', type: 'string', style },
        comment: { author: 'Check', text: own.map(noteOf).join('\n').slice(0, 1_000) },
      });
    }
    this.#rows.push(row);
  }

  done(name: string): WriteSheet {
    const columns = this.header.map((heading) => ({ width: Math.max(12, heading.length + 2), numFmt: '@' }));
    return { name, columns, rows: this.#rows, cells: this.#cells, freezePane: { rows: 1 } };
  }
}

const noteOf = ({ value, reason, suggestion }: Issue) =>
  `${value ? `"${value.slice(0, 200)}" ` : ''}${reason}${suggestion ? `; ${suggestion}` : ''}`;

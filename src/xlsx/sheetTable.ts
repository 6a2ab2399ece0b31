import { stat } from 'node:fs/promises';
import { cleanCell } from '../csv/cells.js';
import { checkColumns, HEADER_ROWS, headerRow, type IsHeading } from '../csv/header.js';
import { cleanRow, type FileRow, reportTitles, type Sheet, type Table } from '../csv/table.js';
import type { Issues, Place } from '../ingest/report.js';
import { Archive } from './archive.js';
import { columnLetters } from './cellReference.js';
import type { XlsxLimits } from './limits.js';
import { MergedCells, type MergedRange, mergedRanges } from './mergedCells.js';
import { type SheetRow, sheetRows } from './sheetRows.js';
import type { SheetEntry, Workbook } from './workbook.js';

/** A workbook on disk, and what its sheets refer to. */
export interface WorkbookFile {
  readonly path: string;
  readonly name: string;
  readonly workbook: Workbook;
  readonly limits: XlsxLimits;
}

/** Opens a sheet as a table; undefined if it has no content. Throws a FileError if two columns have the same heading. */
export async function openSheet(
  file: WorkbookFile,
  archive: Archive,
  entry: SheetEntry,
  issues: Issues,
  isHeading?: IsHeading,
): Promise<Table | undefined> {
  const rows = await firstRows(file, archive, entry);
  const cleaned = rows.map(({ values }) => Array.from(values, (value) => cleanCell(value ?? '')));
  const header = cleaned[headerRow(cleaned, isHeading ?? (() => false)).at];
  if (!header) return undefined;
  const at = cleaned.indexOf(header);
  const headerLine = rows[at]!.row;
  checkColumns(`${file.name}, sheet ${entry.name},`, header);
  const letters = Object.fromEntries(
    header.flatMap((heading, column) => (heading ? [[heading, columnLetters(column)]] : [])),
  );
  const sheet: Sheet = { name: entry.name, letters };
  const titles = rows
    .slice(0, at)
    .map(({ row }, index) => ({ line: row, text: cleaned[index]!.filter(Boolean).join(' ').slice(0, 200) }));
  reportTitles(
    titles.filter(({ text }) => text),
    file.name,
    issues,
    sheet,
  );
  const ranges = await mergedRanges(archive, entry.path, file.limits);
  const { size } = await stat(file.path);
  const whole = Math.max(archive.size(entry.path), 1);
  let inflated = 0;
  return {
    ...{ name: file.name, encoding: 'xlsx', delimiter: '', headerLine, sheet },
    header: header.filter(Boolean),
    position: () => Math.round(Math.min(inflated / whole, 1) * size),
    async *batches(length, sink = issues) {
      inflated = 0;
      const reader = new RowReader(file.name, sheet, header, ranges, headerLine, sink);
      let batch: FileRow[] = [];
      for await (const read of readSheet(file, entry, (bytes) => (inflated += bytes)))
        for (const row of read) {
          const clean = reader.read(row);
          if (clean) batch.push(clean);
          if (batch.length < length) continue;
          yield batch;
          batch = [];
        }
      reader.end();
      if (batch.length > 0) yield batch;
    },
  };
}

async function* readSheet(
  { path, name, workbook, limits }: WorkbookFile,
  entry: SheetEntry,
  inflated: (bytes: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const archive = await Archive.open(path, name, limits);
  try {
    yield* sheetRows(archive, entry.path, workbook, limits, inflated);
  } finally {
    archive.close();
  }
}

async function firstRows(
  { workbook, limits }: WorkbookFile,
  archive: Archive,
  entry: SheetEntry,
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const read of sheetRows(archive, entry.path, workbook, limits)) {
    rows.push(...read.filter(({ values }) => values.some(Boolean)));
    if (rows.length >= HEADER_ROWS) break;
  }
  return rows.slice(0, HEADER_ROWS);
}

/** Rows named in a warning. */
const ROWS_NAMED = 10;

/** Converts the rows of a sheet, and reports what is special about them. */
class RowReader {
  readonly #merged: MergedCells;
  readonly #reported = new Set<MergedRange>();
  readonly #hidden: number[] = [];

  constructor(
    private readonly file: string,
    private readonly sheet: Sheet,
    private readonly header: readonly string[],
    ranges: readonly MergedRange[],
    private readonly headerLine: number,
    private readonly issues: Issues,
  ) {
    this.#merged = new MergedCells(ranges.filter(({ lastRow }) => lastRow > headerLine));
  }

  read(row: SheetRow): FileRow | undefined {
    if (row.row <= this.headerLine) return undefined;
    const place = { file: this.file, line: row.row, sheet: this.sheet };
    this.#reportUnvalued(row, place);
    if (!row.values.some((value) => value?.trim())) return undefined;
    if (row.hidden) this.#hidden.push(row.row);
    const { values, used } = this.#merged.fill(row.row, row.values);
    for (const range of used) this.#reportMerged(range, values);
    const filled = Array.from(values, (value) => value ?? '');
    this.#reportBeside(filled, place);
    return cleanRow(place, filled, this.header, this.issues);
  }

  end(): void {
    if (this.#hidden.length === 0) return;
    const named = this.#hidden.slice(0, ROWS_NAMED).join(', ');
    const more = this.#hidden.length > ROWS_NAMED ? ` and ${this.#hidden.length - ROWS_NAMED} more` : '';
    const place = { file: this.file, line: this.#hidden[0]!, sheet: this.sheet };
    this.issues.warning(
      place,
      '',
      `rows ${named}${more}`,
      'hidden-rows',
      'are hidden: read like the others',
      'delete them if they are not part of the return',
    );
  }

  #reportUnvalued({ unvalued }: SheetRow, place: Place): void {
    for (const column of unvalued) {
      const heading = this.header[column];
      if (heading)
        this.issues.warning(
          place,
          heading,
          '',
          'formula-without-value',
          'is a formula whose value is not saved: read as empty',
          'open the workbook in Excel and save it',
        );
    }
  }

  #reportMerged(range: MergedRange, values: readonly string[]): void {
    if (this.#reported.has(range)) return;
    this.#reported.add(range);
    const heading = this.header[range.column] ?? '';
    const place = { file: this.file, line: range.firstRow, sheet: this.sheet };
    const reason = `is in merged cells (${range.reference}): read for each of their rows`;
    this.issues.warning(
      place,
      heading,
      values[range.column]!.slice(0, 200),
      'merged-cells',
      reason,
      'unmerge them, and fill each cell',
    );
  }

  /** Content to the right of the header. */
  #reportBeside(values: readonly string[], place: Place): void {
    for (let at = this.header.length; at < values.length; at += 1)
      if (values[at]?.trim())
        this.issues.warning(
          place,
          '',
          cleanCell(values[at]!).slice(0, 200),
          'column-without-heading',
          `is in column ${columnLetters(at)}, which has no heading: not read`,
          'name the column',
        );
  }
}

import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { columnLetters } from '../../xlsx/cellReference.js';
import { cellText } from '../../xlsx/cellText.js';
import { XLSX_LIMITS } from '../../xlsx/limits.js';
import { textOf } from '../cells.js';
import type { Column } from '../columns.js';
import { metadataEntries } from '../metadata.js';
import { TABLES, type Table } from '../tables.js';
import type { Chunk, ExportMetadata, ExportSource, Row } from '../types.js';
import { xml } from '../xml.js';

/** Rows of a sheet without its headings. */
const MOST_ROWS = XLSX_LIMITS.rows - 1;
/** Excel has no dates before 1 March 1900 that other programs agree on. */
const FIRST_DAY = '1900-03-01';
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;

/** A sheet of a table, split where its rows go. */
interface Frame {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Index of the style of dates. */
  readonly dateStyle: string;
}

/**
 * Writes one table, or all, as a workbook: a sheet for each table, with typed cells, the meaning of the columns, and the metadata. The
 * library writes the workbook without rows; the rows are streamed into it. Texts are stored as texts, so formulas in them are not evaluated.
 */
export async function* writeXlsxTables({ request, about, rows }: ExportSource): AsyncGenerator<Chunk> {
  const tables = request.table ? [request.table] : TABLES[request.of];
  const parts = unzipSync(await emptyWorkbook(tables, about));
  const archive = createArchive(new Date(about.exported));
  const frames = tables.map((table, at) => [table, frameOf(parts, at)] as const);
  const sheets = new Set(frames.map(([, { path }]) => path));
  for (const [path, bytes] of Object.entries(parts)) if (!sheets.has(path)) archive.add(path)(bytes, true);
  yield archive.taken();
  for (const [table, { path, before, after, dateStyle }] of frames) {
    const write = archive.add(path);
    write(strToU8(before), false);
    let number = 1;
    for await (const batch of rows(table)) {
      if (number + batch.length > MOST_ROWS + 1) throw new SheetFullError(table.name);
      write(strToU8(batch.map((row) => rowXml(table.columns, row, ++number, dateStyle)).join('')), false);
      yield archive.taken();
    }
    write(strToU8(after), true);
    yield archive.taken();
  }
  archive.end();
  yield archive.taken();
}

/** A table has more rows than a sheet. */
export class SheetFullError extends Error {
  override readonly name = 'SheetFullError';
  constructor(table: string) {
    super(
      `The table ${table} has more than the ${MOST_ROWS} rows that a sheet holds. Export it as csv or parquet, or filter it.`,
    );
  }
}

/** The workbook with headings only. A date in the first row after them shows the index of its style. */
const emptyWorkbook = (tables: readonly Table[], about: ExportMetadata): Promise<Uint8Array> =>
  writeXlsx({
    properties: { title: about.title, created: new Date(about.exported), modified: new Date(about.exported) },
    sheets: [
      ...tables.map(
        ({ name, columns }): WriteSheet => ({
          name,
          columns: columns.map((column) => ({ header: column.name, width: widthOf(column) })),
          rows: [columns.map((column) => column.name), [new Date(DAY_ZERO)]],
          freezePane: { rows: 1 },
        }),
      ),
      notes('Columns', [
        ['table', 'column', 'type', 'meaning'],
        ...tables.flatMap(({ name, columns }) =>
          columns.map((column): CellValue[] => [name, column.name, column.type, column.about]),
        ),
      ]),
      notes('About', metadataEntries(about)),
    ],
  });

const NOTE_WIDTHS = [18, 24, 12, 90];

const notes = (name: string, rows: CellValue[][]): WriteSheet => ({
  name,
  columns: NOTE_WIDTHS.slice(0, rows[0]!.length).map((width) => ({ width })),
  rows,
});

const widthOf = ({ name, type }: Column) =>
  type === 'TEXT' || type === 'TEXTS' ? 24 : Math.max(10, name.length + 2);

function frameOf(parts: Readonly<Record<string, Uint8Array>>, at: number): Frame {
  const path = `xl/worksheets/sheet${at + 1}.xml`;
  // the dimension would be that of the empty sheet, and some programs read no further
  const sheet = strFromU8(parts[path]!).replace(/<dimension [^>]*>/, '');
  const sample = /<row r="2"[^>]*><c r="A2" s="(\d+)".*?<\/row>/.exec(sheet)!;
  return {
    path,
    before: sheet.slice(0, sample.index),
    after: sheet.slice(sample.index + sample[0].length),
    dateStyle: sample[1]!,
  };
}

function rowXml(columns: readonly Column[], row: Row, number: number, dateStyle: string): string {
  const cells = columns.map((column, at) =>
    cellXml(column, row[at], `${columnLetters(at)}${number}`, dateStyle),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** A cell with its reference; none if the value is not known. */
function cellXml(column: Column, value: unknown, reference: string, dateStyle: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${Number(value)}</v></c>`;
  if (column.type === 'DAY' && (value as string) >= FIRST_DAY)
    return `<c r="${reference}" s="${dateStyle}"><v>${serialOf(value as string)}</v></c>`;
  const text = textOf(column, value);
  if (text === null) return '';
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${xml(cellText(text))}</t></is></c>`;
}

/** Excel's number of a day, YYYY-MM-DD. */
const serialOf = (day: string) => (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / MS_PER_DAY;

/** A ZIP archive whose bytes are taken as they are made. */
function createArchive(modified: Date) {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  return {
    /** Begins a file; the result adds bytes to it. */
    add(path: string): (bytes: Uint8Array, last: boolean) => void {
      const file = new ZipDeflate(path);
      file.mtime = modified;
      zip.add(file);
      return (bytes, last) => file.push(bytes, last);
    },
    end: () => zip.end(),
    taken(): Uint8Array {
      const bytes = Buffer.concat(made);
      made = [];
      return bytes;
    },
  };
}

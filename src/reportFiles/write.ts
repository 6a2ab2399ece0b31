import { stringify } from 'csv-stringify/sync';
import { writeXlsx } from 'hucre/xlsx';
import { objectOf, textOf } from '../export/cells.js';
import type { Column } from '../export/columns.js';
import { csvRows } from '../export/formats/csv.js';
import type { Row } from '../export/types.js';
import { cellText, XLSX_MEDIA_TYPE } from '../xlsx/cellText.js';
import type { About } from './about.js';

/** A table of values with the meaning of its columns. */
export interface TableFile {
  readonly about: About;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A format of a table. */
export interface TableFormat {
  readonly type: string;
  readonly extension: string;
  write(table: TableFile): Promise<string | Uint8Array>;
}

/** Byte order mark, so that Excel reads UTF-8; other programs ignore it. */
const MARK = '\ufeff';
/** RFC 4180. */
const LINE_END = { record_delimiter: 'windows' } as const;

const csvOf = ({ columns, rows }: TableFile): string =>
  MARK + stringify([columns.map(({ name }) => name)], LINE_END) + csvRows(columns, rows, LINE_END);

const jsonOf = ({ about, columns, rows }: TableFile): string =>
  `${JSON.stringify({
    about,
    columns: columns.map(({ name, type, about: meaning }) => ({ name, type, meaning })),
    rows: rows.map((row) => objectOf(columns, row)),
  })}\n`;

type Cell = string | number | boolean | null;

/** A value of a cell. Texts are stored as texts, so formulas in them are not evaluated. */
const cellOf = (column: Column, value: unknown): Cell => {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = textOf(column, value ?? null);
  return text === null ? null : cellText(text);
};

/** A workbook with the table, the meaning of its columns, and what it is based on. */
async function xlsxOf({ about, columns, rows }: TableFile): Promise<Uint8Array> {
  const widthOf = ({ name, type }: Column) => (type === 'TEXT' || type === 'TEXTS' ? 24 : name.length + 3);
  return writeXlsx({
    sheets: [
      {
        name: 'Report',
        columns: columns.map((column) => ({ header: column.name, width: widthOf(column) })),
        rows: [
          columns.map(({ name }) => name),
          ...rows.map((row) => columns.map((column, at) => cellOf(column, row[at]))),
        ],
        freezePane: { rows: 1 },
      },
      {
        name: 'Columns',
        rows: [
          ['column', 'type', 'meaning'],
          ...columns.map(({ name, type, about: of }) => [name, type, of]),
        ],
        freezePane: { rows: 1 },
      },
      {
        name: 'About',
        rows: Object.entries(about).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : value,
        ]),
      },
    ],
  });
}

export const TABLE_FORMATS = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    write: async (table) => csvOf(table),
  },
  xlsx: {
    type: XLSX_MEDIA_TYPE,
    extension: 'xlsx',
    write: xlsxOf,
  },
  json: {
    type: 'application/json; charset=utf-8',
    extension: 'json',
    write: async (table) => jsonOf(table),
  },
} as const satisfies Readonly<Record<string, TableFormat>>;
export type TableFormatName = keyof typeof TABLE_FORMATS;
export const TABLE_FORMAT_NAMES = Object.keys(TABLE_FORMATS) as TableFormatName[];

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileError } from '../csv/fileError.js';
import { type FileRow, fingerprint, openTable, type Table } from '../csv/table.js';
import { type Mapping, usedColumns } from '../mapping/mapping.js';
import type { Issues } from './report.js';

/** A second file, whose rows complete those of the imported file. */
export interface JoinedFile {
  readonly sha256: string;
  /** The table with the columns of the second file. */
  readonly join: (table: Table) => Table;
}

type Cells = Readonly<Record<string, string>>;

/**
 * Opens the second file of a mapping, in the folder of the imported file; undefined if the mapping has none. Only the columns that the mapping
 * uses are kept in memory. Throws a FileError if the file or one of these columns is missing.
 */
export async function openJoined(
  mapping: Mapping,
  path: string,
  issues: Issues,
): Promise<JoinedFile | undefined> {
  const { join: joined } = mapping.file;
  if (!joined) return undefined;
  const other = join(dirname(path), joined.file);
  if (!existsSync(other))
    throw new FileError(
      `The mapping ${mapping.mapping} needs a second file, ${joined.file}, in the folder of the imported file. Put both in one folder and import with the command line.`,
    );
  const prefix = `${joined.as}.`;
  const columns = usedColumns(mapping).filter((column) => column.startsWith(prefix));
  const table = await openTable(other, issues);
  const absent = [joined.with, ...columns.map((column) => column.slice(prefix.length))].filter(
    (column) => !table.header.includes(column),
  );
  if (absent.length > 0)
    throw new FileError(
      `${joined.file} lacks the columns ${absent.join(', ')} of the mapping ${mapping.mapping}.`,
    );
  const { rows, conflicts } = await rowsByKey(table, joined.with, prefix, columns);
  for (const { line, key, first } of conflicts)
    issues.warning(
      { file: joined.file, line },
      joined.with,
      key,
      'key-used-twice',
      `is also on line ${first}, with other values: line ${first} was used for all rows with this key`,
      'delete the wrong line',
    );
  const { sha256 } = await fingerprint(other);
  return { sha256, join: (main) => joinTable(main, joined.column, columns, rows) };
}

async function rowsByKey(
  table: Table,
  key: string,
  prefix: string,
  columns: readonly string[],
): Promise<{ readonly rows: ReadonlyMap<string, Keyed>; readonly conflicts: readonly KeyConflict[] }> {
  const rows = new Map<string, Keyed>();
  const conflicts: KeyConflict[] = [];
  for await (const batch of table.batches(5_000))
    for (const { line, cells: all } of batch) {
      const value = all[key] ?? '';
      const cells = Object.fromEntries(
        columns.map((column) => [column, all[column.slice(prefix.length)] ?? '']),
      );
      const first = rows.get(value);
      if (!first) rows.set(value, { line, cells });
      else if (columns.some((column) => first.cells[column] !== cells[column]))
        conflicts.push({ line, key: value, first: first.line });
    }
  return { rows, conflicts };
}

/** The first row with a key. */
interface Keyed {
  readonly line: number;
  readonly cells: Cells;
}

/** A later row with the same key and other values. */
interface KeyConflict {
  readonly line: number;
  readonly key: string;
  readonly first: number;
}

function joinTable(
  table: Table,
  column: string,
  columns: readonly string[],
  rows: ReadonlyMap<string, Keyed>,
): Table {
  const joined = (row: FileRow): FileRow => ({
    ...row,
    cells: { ...row.cells, ...rows.get(row.cells[column] ?? '')?.cells },
  });
  return {
    ...table,
    header: [...table.header, ...columns],
    position: () => table.position(),
    async *batches(size, issues) {
      for await (const batch of table.batches(size, issues)) yield batch.map(joined);
    },
  };
}

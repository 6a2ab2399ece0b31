import { basename } from 'node:path';
import { FileError } from '../csv/fileError.js';
import { readHead } from '../csv/reading.js';
import { openTable, type Table, type TablesOptions } from '../csv/table.js';
import { isZip, refuseOle } from '../xlsx/kind.js';
import { openWorkbook } from '../xlsx/openWorkbook.js';
import type { Issues } from './report.js';

/** Opens all tables of a file: one of a CSV file, or those of the visible sheets of a workbook (.xlsx). Recognises it by its content. */
export async function openTables(
  path: string,
  issues: Issues,
  options: TablesOptions = {},
): Promise<Table[]> {
  const name = options.name ?? basename(path);
  const head = await readHead(path, name, 512);
  await refuseOle(path, name, head);
  if (isZip(head)) return openWorkbook(path, issues, options);
  if (options.sheets)
    throw new FileError(`${name} is not a workbook, so it has no sheets. Leave out the names of sheets.`);
  return [await openTable(path, issues, options)];
}

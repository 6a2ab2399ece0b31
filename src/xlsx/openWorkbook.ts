import { basename } from 'node:path';
import { FileError } from '../csv/fileError.js';
import type { Table, TablesOptions } from '../csv/table.js';
import type { Issues } from '../ingest/report.js';
import { Archive } from './archive.js';
import { XLSX_LIMITS, type XlsxLimits } from './limits.js';
import { openSheet } from './sheetTable.js';
import { readWorkbook, type SheetEntry } from './workbook.js';

/** Sheets of our templates that are examples and lists. */
const NOT_IMPORTED = /\(not imported\)/i;

/**
 * Opens the sheets of a workbook (.xlsx, .xlsm) as tables, in their order. Hidden sheets are only read if they are named. Macros are never run,
 * links to other files never followed: the values saved in the workbook are read. Throws a FileError if the file is not a workbook, is
 * damaged, encrypted or larger than the limits, or if it has no sheet with content.
 */
export async function openWorkbook(
  path: string,
  issues: Issues,
  options: TablesOptions = {},
  limits: XlsxLimits = XLSX_LIMITS,
): Promise<Table[]> {
  const name = options.name ?? basename(path);
  const archive = await Archive.open(path, name, limits);
  try {
    const workbook = await readWorkbook(archive, limits);
    reportParts(archive, issues);
    const tables: Table[] = [];
    for (const entry of chosen(workbook.sheets, options.sheets, name, issues)) {
      const file = { path, name, workbook, limits };
      const table = await openSheet(file, archive, entry, issues, options.isHeading);
      if (table) tables.push(table);
    }
    if (tables.length > 0) return tables;
    throw new FileError(
      `${name} has no visible sheet with content. Its sheets: ${namesOf(workbook.sheets)}.`,
    );
  } finally {
    archive.close();
  }
}

const namesOf = (sheets: readonly SheetEntry[]) => sheets.map(({ name }) => name).join(', ');

function chosen(
  sheets: readonly SheetEntry[],
  names: readonly string[] | undefined,
  file: string,
  issues: Issues,
): readonly SheetEntry[] {
  if (names) {
    const unknown = names.find((name) => !sheets.some((sheet) => sheet.name === name));
    if (unknown === undefined) return sheets.filter(({ name }) => names.includes(name));
    throw new FileError(`${file} has no sheet "${unknown}". Its sheets: ${namesOf(sheets)}.`);
  }
  const visible = sheets.filter(({ name }) => !NOT_IMPORTED.test(name));
  for (const { name, hidden } of visible)
    if (hidden) {
      const advice = 'show the sheet, or name it to read it';
      issues.warning(
        { file, line: 1, sheet: { name, letters: {} } },
        '',
        name,
        'hidden-sheet',
        'is a hidden sheet: not read',
        advice,
      );
    }
  return visible.filter(({ hidden }) => !hidden);
}

function reportParts(archive: Archive, issues: Issues): void {
  const place = { file: archive.name, line: 1 };
  if (archive.paths().some((path) => path.endsWith('vbaproject.bin')))
    issues.warning(
      place,
      '',
      archive.name,
      'macros',
      'contains macros: they are not run',
      'save it as .xlsx',
    );
  if (archive.paths().some((path) => path.startsWith('xl/externallinks/')))
    issues.warning(
      place,
      '',
      archive.name,
      'external-links',
      'has links to other workbooks: the saved values are read',
      'check that they are up to date',
    );
}

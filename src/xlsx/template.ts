import { type Cell, type ColumnDef, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Column, Layout } from '../ingest/layouts/layout.js';
import type { Tables } from '../ingest/tables.js';
import { columnLetters } from './cellReference.js';

/** Rows of the template that have lists to choose from. */
const ROWS = 2_000;
/** Rows whose cells of dates and identifiers are formatted as text. */
const TEXT_ROWS = 500;
const LISTS = 'Lists (not imported)';
const TEXT = '@';
const BOLD = { font: { bold: true } };

/**
 * The template of a layout as a workbook: an empty sheet with headings, notes and lists to choose from, and sheets with examples and notes
 * that are not imported.
 */
export async function templateWorkbook(
  { name, title, columns }: Layout,
  examples: readonly (readonly string[])[],
  tables: Tables,
): Promise<Uint8Array> {
  const lists = columns.map((column) => choicesOf(column, tables));
  const sheets: WriteSheet[] = [
    tableSheet(name, columns, [], validations(lists)),
    tableSheet('Example (not imported)', columns, examples, []),
    notesSheet(title, columns),
    listsSheet(lists),
  ];
  return writeXlsx({ sheets });
}

function tableSheet(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  dataValidations: DataValidation[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(
    columns.map((column, at) => [
      `0,${at}`,
      {
        value: column.name,
        type: 'string',
        style: BOLD,
        comment: { author: 'Template', text: about(column) },
      },
    ]),
  );
  if (rows.length === 0) formatAsText(cells, columns);
  return {
    ...{ name, cells, dataValidations },
    columns: columns.map(
      ({ name: heading, form }): ColumnDef => ({
        width: Math.max(12, heading.length + 2),
        ...(form !== 'NUMBER' && { numFmt: TEXT }),
      }),
    ),
    rows: [columns.map((column) => column.name), ...rows.map((row) => [...row])],
    freezePane: { rows: 1 },
  };
}

/** Formats the empty cells of dates and identifiers as text, so that a spreadsheet does not change what is typed. */
function formatAsText(cells: Map<string, Partial<Cell>>, columns: readonly Column[]): void {
  columns.forEach(({ form }, at) => {
    if (form !== 'DATE' && form !== 'IDENTIFIER') return;
    for (let row = 1; row <= TEXT_ROWS; row += 1)
      cells.set(`${row},${at}`, { value: null, type: 'empty', style: { numFmt: TEXT } });
  });
}

const plain = (text: string) => text.replaceAll('`', '');

const about = ({ meaning, allowed, required }: Column) =>
  [required && 'Required.', plain(meaning), allowed && `Allowed: ${plain(allowed)}.`]
    .filter(Boolean)
    .join(' ');

/** The words to choose from; empty if the column has no list. */
function choicesOf({ choices = [] }: Column, tables: Tables): readonly string[] {
  switch (choices) {
    case 'kinds':
    case 'activities':
      return tables.known(choices);
    case 'projectActivities':
      return tables.known('activities').filter((word) => tables.activity(word)?.thing === 'PROJECT');
    default:
      return choices;
  }
}

/** A list is a suggestion: other values get a warning, because several can be separated in a cell. */
function validations(lists: readonly (readonly string[])[]): DataValidation[] {
  return lists.flatMap((words, at): DataValidation[] => {
    if (words.length === 0) return [];
    const letters = columnLetters(at);
    return [
      {
        ...{ type: 'list', range: `${letters}2:${letters}${ROWS}`, allowBlank: true },
        ...{ showErrorMessage: true, errorStyle: 'warning', errorTitle: 'Not in the list' },
        errorMessage: 'The list has the usual values. Keep this one?',
        formula1: `'${LISTS}'!$${letters}$2:$${letters}$${words.length + 1}`,
      },
    ];
  });
}

function listsSheet(lists: readonly (readonly string[])[]): WriteSheet {
  const longest = Math.max(...lists.map((words) => words.length));
  const rows = Array.from({ length: longest + 1 }, (_, row) =>
    lists.map((words) => (row === 0 ? (words.length > 0 ? 'list' : null) : (words[row - 1] ?? null))),
  );
  return { name: LISTS, rows, hidden: true };
}

function notesSheet(title: string, columns: readonly Column[]): WriteSheet {
  return {
    name: 'Notes (not imported)',
    columns: [{ width: 24 }, { width: 12 }, { width: 90 }, { width: 40 }],
    rows: [
      [`${title}. Fill in the first sheet. Sheets with "(not imported)" in their name are not read.`],
      [
        'Write dates as 2018, 2018-02 or 2018-02-10, as precisely as known. Empty means unknown; 0 means none.',
      ],
      ['column', 'required', 'meaning', 'example'],
      ...columns.map((column) => [column.name, column.required ? 'yes' : '', about(column), column.example]),
    ],
  };
}

import type { ParsedRow } from '../records.js';
import type { Issues } from '../report.js';
import type { Tables } from '../tables.js';

export { LAYOUTS } from './all.js';
export { checkHeader, layoutOf } from './header.js';

/**
 * What stands in a column, for the checks that look at the text alone. NAME: of organisations. TITLE: of a work. TEXT: prose and
 * places. WORD: of a closed list. VALUE: a number, where `N/A` says something. ADDRESS: on the web. NOTE: for people; not read.
 */
export type Form =
  | 'NAME'
  | 'TITLE'
  | 'TEXT'
  | 'WORD'
  | 'DATE'
  | 'NUMBER'
  | 'VALUE'
  | 'ADDRESS'
  | 'IDENTIFIER'
  | 'NOTE';

/** One column of a layout, as docs/import.md explains it. */
export interface Column {
  readonly name: string;
  readonly form: Form;
  /** HEADER: the file must have it. ROW: and each row must fill it. */
  readonly required?: 'HEADER' | 'ROW';
  readonly meaning: string;
  readonly example: string;
  /** What may stand in it, where not every text may. */
  readonly allowed?: string;
}

/** One row of a file in the columns of a layout; '' is an empty cell. */
export interface LayoutRow {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What reading a row needs. */
export interface Reading {
  readonly tables: Tables;
  readonly issues: Issues;
  /** The column of the file as it came that one of ours is made from; ours where absent. */
  readonly column?: (ours: string) => string;
  /** Code of the source of rows that state none. */
  readonly source?: string;
}

/** A form in which rows may come: its columns, and how a row of it is read. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Only for files that the project ships: no template, not in the documents. */
  readonly internal?: true;
  /** What the row says; several where it states several things. Empty where it is refused: an ERROR says why. */
  readonly read: (row: LayoutRow, reading: Reading) => ParsedRow[];
}

import type { ParsedRow } from '../records.js';
import type { Issues, Place } from '../report.js';
import type { Tables } from '../tables.js';
import type { DateOrder } from './dateOrder.js';
import type { Rule } from './rules.js';

/**
 * Content type of a column, for checks of its text. NAME: organisations. TITLE: a work. TEXT: prose and places. WORD: one of a closed list.
 * VALUE: a number or `N/A`. ADDRESS: a web address. NOTE: for people; not imported.
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

/** One column of a layout, as documented in docs/import.md. */
export interface Column {
  readonly name: string;
  readonly form: Form;
  /** HEADER: the file must have the column. ROW: each row must also fill it. */
  readonly required?: 'HEADER' | 'ROW';
  readonly meaning: string;
  readonly example: string;
  /** Allowed values, if not every text is allowed. */
  readonly allowed?: string;
  /** The words to choose from in a template: those of the corrections tables, or these. Absent if there is no list. */
  readonly choices?: 'kinds' | 'activities' | 'projectActivities' | readonly string[];
}

/** The properties of a column that allows only these words. */
export const oneOf = (words: readonly string[]): Pick<Column, 'allowed' | 'choices'> => ({
  allowed: words.map((word) => `\`${word}\``).join(', '),
  choices: words,
});

/** One row of a file in the columns of a layout; '' is an empty cell. */
export interface LayoutRow {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly sheet?: Place['sheet'];
}

/** Context for reading a row. */
export interface Reading {
  readonly tables: Tables;
  readonly issues: Issues;
  /** Returns the file's original column for a column of the layout; the layout's own if absent. */
  readonly column?: (column: string) => string;
  /** Code of the source for rows that state none. */
  readonly source?: string;
  /** Called with the new text of a cell, for each issue that one value settles. */
  readonly onAdvice?: (column: string, text: string, rule: Rule) => void;
  /** The order of day and month in a column of the layout, from the column as a whole or from an option; undefined if unknown. */
  readonly dateOrder?: (column: string) => DateOrder | undefined;
}

/** A layout of import files: its columns, and how a row is parsed. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Only for files shipped with the project: no template, not documented. */
  readonly internal?: true;
  /** Parses a row into one or more statements. Empty if the row is refused; an ERROR gives the reason. */
  readonly read: (row: LayoutRow, reading: Reading) => ParsedRow[];
}

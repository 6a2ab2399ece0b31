import { badInput } from '../api/errors.js';
import type { Reported } from '../report/facts.js';
import { aboutOf, fileNameOf } from './about.js';
import { type ColumnOf, EVIDENCE_COLUMNS, TABLE_COLUMNS } from './columns.js';
import type { ReportDocument } from './document/blocks.js';
import { documentOf } from './document/content.js';
import { docxOf } from './document/docx.js';
import { DOCUMENT_POLICY, htmlOf } from './document/html.js';
import { evidenceOf } from './evidence.js';
import { linksFrom } from './links.js';
import { checkNames, choiceOf, type Given, museumsAsked, partAsked, yearsAsked } from './request.js';
import { DIVISIONS, tidyRows } from './rows.js';
import { selectionOf } from './selection.js';
import { wideColumns, wideRows } from './wide.js';
import { TABLE_FORMAT_NAMES, TABLE_FORMATS, type TableFormatName } from './write.js';

/** A finished file. */
export interface ReportFile {
  /** Content security policy, if a browser may show it. */
  readonly policy?: string;
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** Makes a file from parameters; `base` is the address of the service for links, empty for relative ones. */
export type MakeFile = (data: Reported, given: Given, base: string) => Promise<ReportFile>;

async function file<T>(
  format: TableFormatName,
  name: string,
  table: {
    readonly about: ReturnType<typeof aboutOf>;
    readonly columns: readonly ColumnOf<T>[];
    readonly rows: readonly T[];
  },
  links: ReturnType<typeof linksFrom>,
): Promise<ReportFile> {
  const { type, extension, write } = TABLE_FORMATS[format];
  const { about, columns } = table;
  const rows = table.rows.map((row) => columns.map((column) => column.of(row, links) ?? null));
  return { name: `${name}.${extension}`, type, body: await write({ about, columns, rows }) };
}

const LAYOUTS = ['tidy', 'wide'] as const;

/** The report as a table: one row per year (tidy) or one column per year (wide). */
export const tableFile: MakeFile = async (data, given, base) => {
  checkNames(given, ['format', 'year', 'years', 'museums', 'measures', 'by', 'layout']);
  const format = choiceOf(given, 'format', TABLE_FORMAT_NAMES, 'csv');
  const by = choiceOf(given, 'by', DIVISIONS, 'museum');
  const layout = choiceOf(given, 'layout', LAYOUTS, 'tidy');
  const selection = selectionOf(given, data);
  const { years } = selection;
  const about = aboutOf(data, selection);
  const links = linksFrom(base, selection);
  const rows = await tidyRows(data, selection, by);
  const name = fileNameOf(layout === 'wide' ? 'report-wide' : 'report', data, years);
  if (layout === 'tidy') return file(format, name, { about, columns: TABLE_COLUMNS, rows }, links);
  return file(format, name, { about, columns: wideColumns(years), rows: wideRows(rows) }, links);
};

/** The loans and projects behind one count. */
export const evidenceFile: MakeFile = async (data, given, base) => {
  checkNames(given, ['format', 'year', 'measure', 'scope', 'museums', 'region', 'kind']);
  const format = choiceOf(given, 'format', TABLE_FORMAT_NAMES, 'csv');
  const years = yearsAsked({ year: given.year });
  const [year] = years as [string];
  const museums = museumsAsked(given, data);
  for (const name of ['measure', 'scope'])
    if (!given[name]) throw badInput('is missing; see the columns measure and scope of /report/table.', name);
  const { measure = '', scope = '' } = given;
  const part = partAsked(given, data);
  const rows = evidenceOf(data, { year, measure, scope, museums, part });
  if (!rows)
    throw badInput(
      `the report of ${year} has no measure "${measure}" with the scope "${scope}"; see the columns measure and scope of /report/table?year=${year}.`,
      'measure',
    );
  const selection = { years, museums, measures: null };
  const table = { about: aboutOf(data, selection), columns: EVIDENCE_COLUMNS, rows };
  const name = `evidence-${measure.replaceAll(/\W+/g, '-')}`;
  return file(format, fileNameOf(name, data, years), table, linksFrom(base, selection));
};

interface DocumentFormat {
  readonly type: string;
  readonly policy?: string;
  write(document: ReportDocument): string | Uint8Array;
}

const DOCUMENT_FORMATS = {
  html: { type: 'text/html; charset=utf-8', policy: DOCUMENT_POLICY, write: htmlOf },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: docxOf,
  },
} as const satisfies Readonly<Record<string, DocumentFormat>>;
export type DocumentFormatName = keyof typeof DOCUMENT_FORMATS;
export const DOCUMENT_FORMAT_NAMES = Object.keys(DOCUMENT_FORMATS) as DocumentFormatName[];

/** The report of one year as a document. */
export const documentFile: MakeFile = async (data, given, base) => {
  checkNames(given, ['format', 'year', 'museums', 'measures']);
  const format = choiceOf(given, 'format', DOCUMENT_FORMAT_NAMES, 'html');
  const selection = selectionOf(given, data);
  const { write, ...rest }: DocumentFormat = DOCUMENT_FORMATS[format];
  const name = `${fileNameOf('report', data, selection.years)}.${format}`;
  return { name, ...rest, body: write(documentOf(data, selection, base)) };
};

import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError } from '../csv/fileError.js';
import { fingerprint, type Table } from '../csv/table.js';
import type { GraphClient } from '../database/client.js';
import { refreshStatistics } from '../database/statistics.js';
import { type Mapping, usedColumns } from '../mapping/mapping.js';
import { readMapping } from '../mapping/readMapping.js';
import { writeCorrected } from '../xlsx/corrected.js';
import { FileReader, type ReadingOptions } from './fileReader.js';
import { openJoined } from './joinedTable.js';
import { LAYOUTS } from './layouts/all.js';
import type { DateOrder } from './layouts/dateOrder.js';
import { foldHeading, isHeadingOf } from './layouts/headings.js';
import { thingsOfMuseums } from './museumFilter.js';
import { openTables } from './openTables.js';
import { type Issue, Issues } from './report.js';
import { submit } from './submission/importRun.js';
import type { Outcome, RunOptions } from './submission/submission.js';
import { readTables, type Tables } from './tables.js';

/** Folder of the mappings shipped with the project. */
export const MAPPINGS_FOLDER = fileURLToPath(new URL('../../data/mappings', import.meta.url));

/** A file to import or check. */
export interface ImportRequest {
  readonly path: string;
  /** Name of the file in messages; its base name by default (an upload has another name on disk). */
  readonly file?: string | undefined;
  /** Name of the return; a later file with the same name is a corrected version. The file's name by default. */
  readonly as?: string | undefined;
  /** One of LAYOUTS; detected from the header if absent. */
  readonly layout?: string | undefined;
  /** Path of a mapping, or the name of a shipped one. Excludes `layout`, because the mapping names it. */
  readonly mapping?: string | undefined;
  /** Columns to ignore. */
  readonly ignore?: readonly string[] | undefined;
  /** Order of day and month in dates with two readings. If absent, another date in the column decides. */
  readonly dates?: DateOrder | undefined;
  /** Replaces cells by the suggested values, if there is one that settles an issue. */
  readonly acceptSuggestions?: boolean | undefined;
  /** Names of the sheets of a workbook to read; all visible sheets that fit a layout if absent. */
  readonly sheets?: readonly string[] | undefined;
  /** Leaves out loans and projects in which no museum of the graph takes part. */
  readonly onlyMuseums?: boolean | undefined;
  /** The museum whose return it is, and its reporting year. Recorded only. */
  readonly museum?: string | undefined;
  readonly year?: string | undefined;
  /** The submitter: a role or a system, not a person's name. */
  readonly by: string;
}

export interface ImportOptions extends Omit<RunOptions, 'progress'> {
  readonly tables?: Tables;
  /** Called with every issue when it is found. */
  readonly onIssue?: (issue: Issue) => void;
  readonly progress?: (progress: ImportProgress) => void;
  /** Path of a workbook to write, with suggested values filled in and doubtful cells marked. Not with a mapping. */
  readonly corrected?: string | undefined;
  /** Number of rows in one transaction; BATCH by default. */
  readonly batch?: number | undefined;
}

/** Progress of an import. */
export interface ImportProgress {
  /** Rows read so far, and rows per second. */
  readonly rows: number;
  readonly rate: number;
  /** Estimated seconds left; null if there is no estimate yet. */
  readonly secondsLeft: number | null;
}

export interface ImportReport extends Outcome {
  readonly file: string;
  readonly name: string;
  readonly layout: string;
  readonly mapping?: string | undefined;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly delimiter: string;
  /** Number of rows in the file, of refused rows, and of rows left out by each rule of the mapping. */
  readonly read: number;
  readonly refused: number;
  readonly leftOut: Readonly<Record<string, number>>;
  readonly errors: number;
  readonly warnings: number;
  /** Number of issues for each rule. */
  readonly byRule: Readonly<Record<string, number>>;
  /** The first issues; a report file has all of them. */
  readonly issues: readonly Issue[];
  readonly seconds: number;
}

/** Number of rows processed together and written in one transaction. */
export const BATCH = 5_000;

/** Minimum number of imported rows for Neo4j's statistics to be resampled afterwards. */
const ROWS_FOR_STATISTICS = 1_000;

/**
 * Imports a file or, with `dryRun`, computes what an import would do. Throws a FileError or a SubmissionError, with nothing written, if the
 * whole file is refused. Individually refused rows are listed in the report.
 */
export async function importFile(
  graph: GraphClient,
  request: ImportRequest,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const began = Date.now();
  const own = options.tables ?? readTables();
  const all: Issue[] = [];
  const issues = new Issues((issue) => {
    options.onIssue?.(issue);
    if (options.corrected !== undefined) all.push(issue);
  });
  const file = request.file ?? basename(request.path);
  const print = await fingerprint(request.path);
  const mapping = mappingOf(request);
  const tables = mapping ? withSource(own, mapping.source) : own;
  const isHeading = mapping ? headingOf(mapping) : IS_HEADING;
  const tablesOfFile = await openTables(request.path, issues, {
    name: file,
    isHeading,
    sheets: request.sheets,
  });
  const joined = mapping && (await openJoined(mapping, request.path, issues));
  const opened = joined ? tablesOfFile.map((table) => joined.join(table)) : tablesOfFile;
  const reader = new FileReader(opened, { ...request, mapping }, tables, issues);
  const { layout } = reader;
  const kept =
    request.onlyMuseums || mapping?.file.onlyMuseums
      ? await thingsOfMuseums(graph, silentRows(opened, { ...request, mapping }, tables))
      : undefined;
  if (kept) reader.keepOnly(kept);
  const name = request.as ?? file;
  if (options.corrected !== undefined && mapping) throw new FileError(NO_CORRECTED);
  const known = knownBy(print.sha256, layout, tables, mapping?.file, request.ignore, [
    ...readingOf(request),
    ...(joined ? [joined.sha256] : []),
    ...(kept ? [[...kept].sort()] : []),
  ]);
  const { museum, year, by } = request;
  const outcome = await submit(
    graph,
    {
      name,
      file,
      fingerprint: known,
      sha256: print.sha256,
      layout,
      mapping: mapping?.mapping,
      museum,
      year,
      by,
    },
    () => reader.rows(options.batch ?? BATCH),
    issues,
    tables,
    { ...options, progress: progressOf(options, opened, print.bytes, began) },
  );
  if (options.corrected !== undefined) await writeCorrected(options.corrected, reader.tables, all);
  if (outcome.state === 'APPLIED' && reader.read >= ROWS_FOR_STATISTICS) await refreshStatistics(graph);
  return {
    ...outcome,
    ...{ file, name, layout, mapping: mapping?.mapping, ...print },
    ...{ encoding: opened[0]!.encoding, delimiter: opened[0]!.delimiter },
    ...{
      read: reader.read,
      refused: reader.refused + outcome.counts.refused,
      leftOut: Object.fromEntries(reader.leftOut),
    },
    ...{ errors: issues.errors, warnings: issues.warnings, byRule: Object.fromEntries(issues.byRule) },
    issues: issues.list,
    seconds: (Date.now() - began) / 1000,
  };
}

/** Fingerprint of a submission: the file and everything that decides how it is parsed. */
export const knownBy = (
  sha256: string,
  layout: string,
  tables: Tables,
  mapping?: Mapping['file'],
  ignore?: readonly string[],
  reading: readonly unknown[] = [],
): string =>
  createHash('sha256')
    .update(JSON.stringify([sha256, layout, mapping, ignore, tables.fingerprint, ...reading]))
    .digest('hex');

/** The options that change how cells are read; empty if none is set. */
function readingOf({ dates, sheets, acceptSuggestions }: ImportRequest): unknown[] {
  const reading = { dates, sheets, acceptSuggestions: acceptSuggestions || undefined };
  return JSON.stringify(reading) === '{}' ? [] : [reading];
}

/** Reads all rows without reporting anything. */
const silentRows = (tables: readonly Table[], options: ReadingOptions, corrections: Tables) =>
  new FileReader(tables, options, corrections, new Issues()).rows(BATCH, new Issues());

const NO_CORRECTED =
  'A corrected workbook cannot be made with a mapping, because the values of the mapping are not those of the file.';

const IS_HEADING = isHeadingOf(Object.values(LAYOUTS));

function headingOf(mapping: Mapping): (text: string) => boolean {
  const used = new Set(usedColumns(mapping).map(foldHeading));
  return (text) => used.has(foldHeading(text));
}

function mappingOf({ mapping }: ImportRequest): Mapping | undefined {
  return mapping === undefined ? undefined : readMapping(mappingPath(mapping), LAYOUTS);
}

function progressOf(options: ImportOptions, tables: readonly Table[], bytes: number, began: number) {
  const { progress } = options;
  if (!progress) return undefined;
  return (rows: number) => {
    const seconds = Math.max((Date.now() - began) / 1000, 0.001);
    const read = Math.max(...tables.map((table) => table.position()));
    const part = read / Math.max(bytes, 1);
    progress({ rows, rate: rows / seconds, secondsLeft: part > 0 ? (seconds / part) * (1 - part) : null });
  };
}

/** Adds the mapping's description of its source, in the form of data/tables/sources.csv. */
function withSource(tables: Tables, source: Mapping['source']): Tables {
  const described = Object.fromEntries(
    Object.entries(source ?? {}).map(([key, value]) => [key, String(value)]),
  );
  return { ...tables, source: (code) => (code === source?.code ? described : tables.source(code)) };
}

/** Path of a mapping: a shipped one by name, or a user's own by path. */
const mappingPath = (mapping: string) =>
  /^[\w-]+$/.test(mapping) ? join(MAPPINGS_FOLDER, `${mapping}.json`) : mapping;

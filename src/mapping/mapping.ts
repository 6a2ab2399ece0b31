import { FileError } from '../csv/fileError.js';
import type { FileRow } from '../csv/table.js';
import { foldHeading } from '../ingest/layouts/headings.js';
import type { Issues } from '../ingest/report.js';
import { compileConditions, type Test, testedColumns } from './conditions.js';
import { columnsOf, compileRecipe, type FileSettings, type Make } from './recipes.js';
import type { MappingFile, Recipe } from './words.js';

/** A compiled mapping from a foreign file's columns to the columns of a layout. Made by `readMapping`. */
export interface Mapping {
  /** Name of the mapping (`mapping-museums`). */
  readonly mapping: string;
  readonly title: string;
  /** The layout whose columns `mapRows` returns. */
  readonly layout: string;
  /** Source of every row, unless the mapping fills the layout's column `source`. */
  readonly source: MappingFile['source'];
  readonly file: MappingFile;
  readonly parts: readonly Part[];
  readonly leaveOut: readonly { readonly holds: Test; readonly because: string }[];
}

/** Recipes for one row of the layout; a row of the file yields one row for each part. */
interface Part {
  readonly holds: Test;
  readonly recipes: Readonly<Record<string, Recipe>>;
  readonly makes: readonly (readonly [column: string, make: Make])[];
  readonly column: (field: string) => string;
}

/** A row in the layout's columns. */
export interface MappedRow {
  readonly line: number;
  readonly sheet?: FileRow['sheet'];
  readonly cells: Readonly<Record<string, string>>;
  /** 1, 2, … if a row of the file yields several rows; absent if it yields one. */
  readonly part?: number;
  /** Returns the file's column from which a column of the layout is made, or the layout's own column if there is none. */
  readonly column: (field: string) => string;
}

/** A row that the mapping leaves out. */
export interface LeftOut {
  readonly line: number;
  readonly because: string;
}

export function compile(file: MappingFile): Mapping {
  const settings = { missing: new Set(file.missing ?? []), html: file.html };
  const variants = (file.rows ?? [{ columns: {} }]).flatMap(repeated);
  return {
    ...{ mapping: file.mapping, title: file.title, layout: file.layout, source: file.source, file },
    parts: variants.map((variant) => compilePart(file, variant, settings)),
    leaveOut: (file.leaveOut ?? []).map(({ when, because }) => ({
      holds: compileConditions(when, settings.missing),
      because,
    })),
  };
}

type Variant = NonNullable<MappingFile['rows']>[number];

/** One variant for each word of `repeat`, which replaces `{n}` in its recipes and conditions: for numbered columns. */
function repeated({ repeat, ...variant }: Variant): Variant[] {
  if (!repeat) return [variant];
  const text = JSON.stringify(variant);
  return repeat.map(
    (word) => JSON.parse(text.replaceAll('{n}', JSON.stringify(word).slice(1, -1))) as Variant,
  );
}

function compilePart(file: MappingFile, variant: Variant, settings: FileSettings): Part {
  const recipes = withDefaults({ ...file.columns, ...variant.columns }, file.defaults);
  return {
    recipes,
    holds: variant.when ? compileConditions(variant.when, settings.missing) : () => true,
    makes: Object.entries(recipes).map(([column, recipe]) => [column, compileRecipe(recipe, settings)]),
    column: (field) => (recipes[field] && columnsOf(recipes[field])[0]) ?? field,
  };
}

/** Recipes whose empty results are replaced by the default of their column. */
function withDefaults(
  recipes: Readonly<Record<string, Recipe>>,
  defaults: Readonly<Record<string, string>> = {},
): Record<string, Recipe> {
  const filled = Object.entries(defaults).map(([column, constant]): [string, Recipe] => {
    const { [column]: own } = recipes;
    return [column, own ? { first: [own, { constant }] } : { constant }];
  });
  return { ...recipes, ...Object.fromEntries(filled) };
}

/**
 * Maps rows of a file to the layout of the mapping. If a value cannot be mapped, reports an ERROR with the file's own column and leaves the
 * row out. Rows that the mapping leaves out go to `leftOut` and are not issues. `file` is the file's name, for the issues. Check the header
 * first, with `checkMapped`.
 */
export function mapRows(
  mapping: Mapping,
  rows: readonly FileRow[],
  issues: Issues,
  file: string,
  leftOut: (row: LeftOut) => void = () => {},
): MappedRow[] {
  return rows.flatMap((row) => {
    const out = mapping.leaveOut.find(({ holds }) => holds(row.cells));
    if (out) leftOut({ line: row.line, because: out.because });
    return out ? [] : mapRow(mapping, row, issues, file);
  });
}

function mapRow(
  { parts }: Mapping,
  { line, cells, sheet }: FileRow,
  issues: Issues,
  file: string,
): MappedRow[] {
  return parts.flatMap(({ holds, makes, column }, at) => {
    if (!holds(cells)) return [];
    let refused = false;
    const mapped: Record<string, string> = {};
    for (const [name, make] of makes) {
      mapped[name] = make(cells, (from, value, rule, reason) => {
        refused = true;
        issues.error(
          { file, line, sheet },
          from,
          value,
          rule,
          reason,
          'correct the cell, or add the value to the mapping',
        );
      });
    }
    if (refused) return [];
    return [
      { line, ...(sheet && { sheet }), cells: mapped, column, ...(parts.length > 1 && { part: at + 1 }) },
    ];
  });
}

/** The file's column from which a column of the layout is made (the first of several), or the layout's own column if there is none. */
export function sourceColumn(mapping: Mapping, field: string): string {
  return mapping.parts.find(({ recipes }) => recipes[field])?.column(field) ?? field;
}

/**
 * Checks a file's header: each column must be used or ignored by name, and each used column must exist unless it is optional. Throws a
 * FileError that lists all deviations.
 */
export function checkMapped(mapping: Mapping, header: readonly string[], file: string): void {
  const { ignored = {}, ignoredMatching = [], optional = [] } = mapping.file;
  const used = usedColumns(mapping);
  const patterns = ignoredMatching.map(({ pattern }) => new RegExp(pattern, 'iu'));
  const isIgnored = (column: string) =>
    Object.hasOwn(ignored, column) || patterns.some((pattern) => pattern.test(column));
  const strange = header.filter((column) => !used.includes(column) && !isIgnored(column));
  const absent = used.filter((column) => !header.includes(column) && !optional.includes(column));
  if (strange.length + absent.length === 0) return;
  const wrong = [
    strange.length > 0 ? `neither uses nor ignores the columns ${strange.join(', ')}` : '',
    absent.length > 0 ? `uses the columns ${absent.join(', ')}, which the file does not have` : '',
  ];
  throw new FileError(
    `${file} does not fit the mapping ${mapping.mapping}, which ${wrong.filter(Boolean).join(', and ')}. Add them to the mapping, or choose another one.`,
  );
}

/**
 * The file's headings that are a column of the mapping in another spelling (case, spaces, punctuation), with that column. A heading that is
 * equal to a column takes precedence.
 */
export function respelt(mapping: Mapping, header: readonly string[]): Map<string, string> {
  const free = usedColumns(mapping).filter((column) => !header.includes(column));
  const byFolded = new Map(free.map((column) => [foldHeading(column), column]));
  const known = new Set([...usedColumns(mapping), ...Object.keys(mapping.file.ignored ?? {})]);
  const found = new Map<string, string>();
  for (const heading of header) {
    const column = known.has(heading) ? undefined : byFolded.get(foldHeading(heading));
    if (column !== undefined && ![...found.values()].includes(column)) found.set(heading, column);
  }
  return found;
}

/** The file’s columns that a mapping uses. */
export function usedColumns({ file, parts }: Mapping): string[] {
  const variants = (file.rows ?? []).flatMap(repeated);
  const tests = [...(file.leaveOut ?? []), ...variants].flatMap(({ when }) => when ?? []);
  const read = parts.flatMap(({ recipes }) => Object.values(recipes).flatMap(columnsOf));
  const joined = file.join ? [file.join.column] : [];
  return [...new Set([...read, ...joined, ...tests.flatMap(testedColumns)])];
}

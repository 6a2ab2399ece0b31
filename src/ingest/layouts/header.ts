import { FileError } from '../../csv/fileError.js';
import { enter, type Issues, type Place } from '../report.js';
import { LAYOUTS } from './all.js';
import { type Heading, readHeadings } from './headings.js';
import type { Layout } from './layout.js';
import { nearest } from './nearest.js';

/** A file’s header, read with a layout. */
export interface ReadHeader {
  /** The layout’s column for each heading that has one. */
  readonly headings: readonly Heading[];
  /** Headings that the layout does not have, and that are not ignored by name. Their cells are not imported. */
  readonly unknown: readonly string[];
}

/**
 * Reads a file's header with a layout: it must have the layout's required columns. Headings can differ from the layout's names in case and
 * spaces, or be synonyms. Throws a FileError that lists all deviations if a required column is missing, or if a heading without a column
 * looks like a misspelt one.
 */
export function checkHeader(
  header: readonly string[],
  layout: Layout,
  ignored: readonly string[],
  file = 'The file',
): ReadHeader {
  const relevant = header.filter((column) => !ignored.includes(column));
  const headings = readHeadings(relevant, layout, file);
  const found = new Set(headings.map(({ column }) => column));
  const missing = layout.columns.filter(({ name, required }) => required && !found.has(name));
  const unknown = relevant.filter((heading) => !headings.some((one) => one.heading === heading));
  const free = layout.columns.map(({ name }) => name).filter((name) => !found.has(name));
  const misspelt = unknown.filter((heading) => nearest(heading, free));
  if (missing.length + misspelt.length === 0) return { headings, unknown };
  const wrong = [
    missing.length > 0 ? `lacks ${missing.map(({ name }) => name).join(', ')}` : '',
    unknown.length > 0
      ? `has the unknown columns ${unknown.map((column) => withGuess(column, free)).join(', ')}`
      : '',
  ];
  const names = layout.columns.map(({ name }) => name);
  throw new FileError(
    `${file} ${wrong.filter(Boolean).join(' and ')}: the layout ${layout.name} has the columns ${names.join(', ')}. Rename the columns, ignore the unknown ones by name, or use a mapping. Nothing was imported.`,
  );
}

function withGuess(column: string, free: readonly string[]): string {
  const guess = nearest(column, free);
  return guess ? `${column} (did you mean ${guess}?)` : column;
}

/** Reports headings that are read as another name, and columns that are not imported. */
export function reportHeader({ headings, unknown }: ReadHeader, place: Place, issues: Issues): void {
  for (const { heading, column, bySynonym } of headings)
    if (bySynonym)
      issues.warning(
        place,
        heading,
        heading,
        'column-read',
        `is read as the column ${column}`,
        enter(column),
      );
  for (const heading of unknown)
    issues.warning(
      place,
      heading,
      heading,
      'unknown-column',
      'is not a column of the layout: not imported',
      'rename it if it is one; ignore it by name to hide this warning',
    );
}

/** Detects the layout of a header: all its required columns are present, and the fewest columns are unknown. */
export function layoutOf(header: readonly string[], file: string, ignored: readonly string[] = []): Layout {
  const relevant = header.filter((column) => !ignored.includes(column));
  const best = fittingLayout(relevant, file);
  if (best) return best;
  const documented = Object.values(LAYOUTS).filter(({ internal }) => !internal);
  throw new FileError(
    `${file} has the columns ${header.join(', ')}, which match no layout. Specify the layout (${documented.map(({ name }) => name).join(', ')}) to see which columns are missing, or use a mapping.`,
  );
}

/** The layout with all its required columns in the header, and the fewest unknown and missing ones; undefined if there is none. */
export function fittingLayout(header: readonly string[], file: string): Layout | undefined {
  const fitting = Object.values(LAYOUTS).flatMap((layout) => {
    const headings = readHeadings(header, layout, file);
    const found = new Set(headings.map(({ column }) => column));
    if (layout.columns.some(({ name, required }) => required && !found.has(name))) return [];
    const synonyms = headings.filter(({ bySynonym }) => bySynonym).length;
    const [unknown, missing] = [header.length - headings.length, layout.columns.length - headings.length];
    return [{ layout, unknown: unknown + (layout.internal ? synonyms : 0), synonyms, missing }];
  });
  fitting.sort(
    (one, other) =>
      one.unknown - other.unknown || one.synonyms - other.synonyms || one.missing - other.missing,
  );
  return fitting[0]?.layout;
}

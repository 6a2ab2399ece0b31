import { FileError } from '../../csv/fileError.js';
import { LAYOUTS } from './all.js';
import type { Layout } from './layout.js';
import { nearest } from './nearest.js';

/**
 * Checks a file's header: it must have the layout's required columns, and each of its columns must be in the layout or be ignored by name.
 * Throws a FileError that lists all deviations.
 */
export function checkHeader(
  header: readonly string[],
  layout: Layout,
  ignored: readonly string[],
  file = 'The file',
): void {
  const names = layout.columns.map(({ name }) => name);
  const missing = layout.columns.filter(({ name, required }) => required && !header.includes(name));
  const unknown = header.filter((column) => !names.includes(column) && !ignored.includes(column));
  if (missing.length + unknown.length === 0) return;
  const free = names.filter((name) => !header.includes(name));
  const wrong = [
    missing.length > 0 ? `lacks ${missing.map(({ name }) => name).join(', ')}` : '',
    unknown.length > 0
      ? `has the unknown columns ${unknown.map((column) => withGuess(column, free)).join(', ')}`
      : '',
  ];
  throw new FileError(
    `${file} ${wrong.filter(Boolean).join(' and ')}: the layout ${layout.name} has the columns ${names.join(', ')}. Rename the columns, ignore the unknown ones by name, or use a mapping. Nothing was imported.`,
  );
}

function withGuess(column: string, free: readonly string[]): string {
  const guess = nearest(column, free);
  return guess ? `${column} (did you mean ${guess}?)` : column;
}

/** Detects the layout of a header: all its required columns are present, and the fewest columns are unknown. */
export function layoutOf(header: readonly string[], file: string, ignored: readonly string[] = []): Layout {
  const relevant = header.filter((column) => !ignored.includes(column));
  const fitting = Object.values(LAYOUTS)
    .filter(({ columns }) => columns.every(({ name, required }) => !required || relevant.includes(name)))
    .map((layout) => ({ layout, strange: strangeTo(layout, relevant) }))
    .sort(
      (one, other) =>
        one.strange - other.strange || known(one.layout, relevant) - known(other.layout, relevant),
    );
  const [best] = fitting;
  if (best) return best.layout;
  const documented = Object.values(LAYOUTS).filter(({ internal }) => !internal);
  throw new FileError(
    `${file} has the columns ${header.join(', ')}, which match no layout. Specify the layout (${documented.map(({ name }) => name).join(', ')}) to see which columns are missing, or use a mapping.`,
  );
}

const strangeTo = ({ columns }: Layout, header: readonly string[]) =>
  header.filter((column) => !columns.some(({ name }) => name === column)).length;

/** Number of the layout's columns that the header lacks, to resolve ties. */
const known = ({ columns }: Layout, header: readonly string[]) =>
  columns.filter(({ name }) => !header.includes(name)).length;

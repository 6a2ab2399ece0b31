import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DATA_FOLDER } from '../shipped.js';
import type { Layout } from './layout.js';

/** The example file of a layout: a header line and example rows, as CSV. */
export const exampleFile = ({ name }: Layout): string =>
  readFileSync(join(DATA_FOLDER, 'templates', `${name}.csv`), 'utf8');

/** The example rows of a layout, in the order of its columns. */
export const exampleRows = (layout: Layout): string[][] => parse(exampleFile(layout), { from: 2 });

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_FOLDER } from '../pageFiles.js';

/** Address of the style sheet of these pages; undefined if the page is not built. */
export function readStylesheet(folder = PAGE_FOLDER): string | undefined {
  const file = join(folder, 'stylesheets.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { pages: string }).pages : undefined;
}

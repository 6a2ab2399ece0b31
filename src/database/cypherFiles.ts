import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of all Cypher, beside `src` and `dist`. */
export const CYPHER_FOLDER = fileURLToPath(new URL('../../cypher', import.meta.url));

/** One Cypher file: its header (the `//` lines that it begins with, unmarked) and its text, sent as it stands. */
export interface CypherFile {
  /** Path below `cypher/`, for example `load/organisations.cypher`. */
  readonly path: string;
  readonly header: string;
  readonly text: string;
}

/** Reads a file below `cypher/`. Throws where there is none: a statement that is missing is a fault of ours. */
export function readCypher(path: string): CypherFile {
  const text = readFileSync(join(CYPHER_FOLDER, path), 'utf8').trimEnd();
  const header: string[] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('//')) break;
    header.push(line.replace(/^\/\/ ?/, ''));
  }
  return { path, header: header.join('\n'), text };
}

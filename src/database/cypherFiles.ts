import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of all Cypher files, next to `src` and `dist`. */
export const CYPHER_FOLDER = fileURLToPath(new URL('../../cypher', import.meta.url));

/** One Cypher file: its header (the leading `//` lines, without `//`) and its text, sent unchanged. */
export interface CypherFile {
  /** Path below `cypher/`, for example `load/organisations.cypher`. */
  readonly path: string;
  readonly header: string;
  readonly text: string;
}

/** Reads a file below `cypher/`. Throws if it does not exist, which is a programming error. */
export function readCypher(path: string): CypherFile {
  const text = readFileSync(join(CYPHER_FOLDER, path), 'utf8').trimEnd();
  const header: string[] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('//')) break;
    header.push(line.replace(/^\/\/ ?/, ''));
  }
  return { path, header: header.join('\n'), text };
}

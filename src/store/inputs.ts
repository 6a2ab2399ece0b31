import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Files and folders, besides the code, whose text decides what a load of the shipped data writes. */
const DATA = ['data', 'cypher/constraints', 'cypher/load', 'cypher/identity', 'neo4j/pom.xml'];

/** Documents and forms in those folders that no load reads. */
const UNREAD = /\.md$|^data\/templates\//;

/** Entry points of the code that loads the shipped data; their imports are included. */
const ENTRIES = ['src/ingest/shipped.ts', 'src/database/migrate.ts'];

/** Written by the build, for packages that do not contain `src`. */
export const CODE_HASH_FILE = join(ROOT, 'dist', 'ingest-code.sha256');

/**
 * SHA-256 of everything that the shipped store is made from: the data, the Cypher files of the load and the schema, the version of Neo4j
 * and the code that loads them. A store fits if and only if its hash is the same.
 */
export function storeInputs(root = ROOT): string {
  const hash = createHash('sha256');
  for (const file of DATA.flatMap((path) => filesBelow(join(root, path)))) {
    const name = relative(root, file).replaceAll('\\', '/');
    if (!UNREAD.test(name)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.update(codeHash(root)).digest('hex');
}

/** SHA-256 of the code that loads the shipped data. Read from the source or, if that is missing, from the file that the build wrote. */
export function codeHash(root = ROOT): string {
  if (!existsSync(join(root, ENTRIES[0]!))) return readFileSync(CODE_HASH_FILE, 'utf8').trim();
  const hash = createHash('sha256');
  for (const file of [...importedBy(ENTRIES.map((entry) => join(root, entry)))].sort())
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/** These modules and all project modules that they import, directly or indirectly. */
function importedBy(entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path] of text.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)\.js'/g))
      visit(join(dirname(file), `${path}.ts`));
  };
  entries.forEach(visit);
  return found;
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

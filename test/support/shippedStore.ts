import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadShippedData } from '../../src/ingest/shipped.js';
import { onGraphOf, startTestServer } from './graphServer.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/shipped-data');

/** What the load depends on: the data, the statements that write, and the modules that the loader imports. */
const DATA = ['data', 'cypher/load', 'cypher/constraints', 'cypher/identity'];
const MODULES = ['src/ingest/shipped.ts', 'src/database/migrate.ts'];
const POM = process.env.TEST_NEO4J_POM ?? join(ROOT, 'neo4j/pom.xml');

/**
 * The `data` folder of a stopped Neo4j that holds the shipped data as they are right after a load. It is made once for each version of
 * what the load depends on, and kept in a cache folder; older versions are removed.
 */
export async function shippedStore(): Promise<string> {
  const store = join(CACHE, hashOf([POM, ...DATA.flatMap(filesIn), ...closureOf(MODULES)]));
  if (existsSync(store)) return store;
  const server = await startTestServer();
  try {
    await onGraphOf(server.uri, async (graph) => void (await loadShippedData(graph)));
    const partial = `${store}.${process.pid}`;
    await server.stop((data) => cpSync(data, partial, { recursive: true }));
    for (const name of readdirSync(CACHE))
      if (join(CACHE, name) !== partial) rmSync(join(CACHE, name), { recursive: true, force: true });
    if (!existsSync(store)) renameSync(partial, store);
    return store;
  } finally {
    await server.stop();
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** These modules and all of this project that they import, directly or not. */
function closureOf(modules: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)\.js'/g))
      add(join(dirname(file), `${specifier}.ts`));
  };
  for (const module of modules) add(join(ROOT, module));
  return [...found];
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

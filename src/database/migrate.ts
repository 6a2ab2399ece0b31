import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Neo4jError } from 'neo4j-driver';
import { UserError } from '../userError.js';
import type { GraphClient, Parameters } from './client.js';
import { CYPHER_FOLDER, readCypher } from './cypherFiles.js';

/** One file below `cypher/constraints/`. */
export interface SchemaFile {
  readonly name: string;
  readonly sha256: string;
  readonly statements: readonly string[];
}

/** Result of `applySchema`: each file name is in one of the two lists. */
export interface SchemaReport {
  readonly applied: readonly string[];
  readonly alreadyThere: readonly string[];
}

const FOLDER = 'constraints';

/** Timeout for populating new indexes, in seconds. */
const INDEX_POPULATION_TIMEOUT_SECONDS = 600;

/** Splits a schema file at semicolons that end a line; drops parts that contain only comments. */
function statementsOf(text: string): string[] {
  return text
    .split(/;[ \t]*(?:\r?\n|$)/)
    .filter((part) => part.split('\n').some((line) => line.trim() && !line.trim().startsWith('//')));
}

/** The shipped schema files, sorted by name (the number comes first). */
export function schemaFiles(): SchemaFile[] {
  const names = readdirSync(join(CYPHER_FOLDER, FOLDER)).filter((name) => name.endsWith('.cypher'));
  return names.sort().map((name) => {
    const { text } = readCypher(`${FOLDER}/${name}`);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { name, sha256, statements: statementsOf(text) };
  });
}

/**
 * Applies the migrations of `cypher/constraints/` that the database lacks, and waits until the indexes are online.
 *
 * Each applied file is recorded as (:SchemaMigration {name, sha256, at}) and never run again. An interrupted call resumes when called again;
 * concurrent calls, as by a starting service and a command, are safe. Throws a UserError if the database has a migration that this version
 * lacks (a newer version wrote it), or if a file was changed after it was applied.
 */
export async function applySchema(
  graph: GraphClient,
  report: (line: string) => void = () => {},
  files: readonly SchemaFile[] = schemaFiles(),
): Promise<SchemaReport> {
  const recorded = await appliedMigrations(graph);
  refuseUnknown(recorded, files);
  const applied: string[] = [];
  for (const file of files.filter(({ name }) => !recorded.has(name))) {
    const record = readCypher('load/recordMigration.cypher').text;
    for (const statement of file.statements) await runSeparately(graph, statement);
    await runSeparately(graph, record, { name: file.name, sha256: file.sha256 });
    applied.push(file.name);
    report(`schema: applied ${file.name}`);
  }
  if (applied.length > 0) await graph.run(`CALL db.awaitIndexes(${INDEX_POPULATION_TIMEOUT_SECONDS})`);
  return { applied, alreadyThere: [...recorded.keys()].sort() };
}

/** Codes that "IF NOT EXISTS" still raises if another process creates the same constraint or index concurrently. */
const CREATED_CONCURRENTLY = /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/;

/** A statement that commits in batches cannot run inside a transaction. */
const COMMITS_IN_BATCHES = /\} IN TRANSACTIONS\b/;

/** Runs a statement in its own transaction or transactions; retries once if another process applied the same one concurrently. */
async function runSeparately(
  graph: GraphClient,
  statement: string,
  parameters: Parameters = {},
): Promise<void> {
  const run = COMMITS_IN_BATCHES.test(statement)
    ? () => graph.run(statement, parameters)
    : () => graph.write((transaction) => transaction.run(statement, parameters));
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Neo4jError && (CREATED_CONCURRENTLY.test(error.code) || error.retriable)))
      throw error;
    await run();
  }
}

/** Throws a UserError if the graph has a migration that this version lacks (a newer version wrote it). Read-only. */
export async function assertKnownMigrations(
  graph: GraphClient,
  files: readonly SchemaFile[] = schemaFiles(),
): Promise<void> {
  refuseUnknown(await appliedMigrations(graph), files);
}

async function appliedMigrations(graph: GraphClient): Promise<Map<string, string>> {
  const records = await graph.read(readCypher('load/appliedMigrations.cypher').text);
  return new Map(records.map((record) => [record.get('name'), record.get('sha256')]));
}

function refuseUnknown(recorded: ReadonlyMap<string, string>, files: readonly SchemaFile[]): void {
  const known = new Map(files.map((file) => [file.name, file.sha256]));
  for (const [name, sha256] of recorded) {
    const shipped = known.get(name);
    if (shipped === undefined)
      throw new UserError(
        `The database has the schema change ${name}, which this version does not know: it was written by a newer version. Start that version, or use another database (NEO4J_URI, NEO4J_DATABASE or DATA_DIR).`,
      );
    if (shipped !== sha256)
      throw new UserError(
        `cypher/constraints/${name} was changed after it was applied to this database. Restore it and put the change in a new file with the next number, or start with an empty database (NEO4J_URI, NEO4J_DATABASE or DATA_DIR).`,
      );
  }
}

/** Names of the constraints and indexes that the schema files create and no later file drops, each with its kind and file. */
export function expectedSchema(
  files: readonly SchemaFile[] = schemaFiles(),
): { readonly name: string; readonly kind: 'CONSTRAINT' | 'INDEX'; readonly file: string }[] {
  const expected = new Map<string, { name: string; kind: 'CONSTRAINT' | 'INDEX'; file: string }>();
  for (const { name: file, statements } of files)
    for (const statement of statements) {
      const [, verb, kind, name = ''] =
        /\b(CREATE|DROP)\s+(?:\w+\s+)?(CONSTRAINT|INDEX)\s+(\w+)/.exec(statement) ?? [];
      if (verb === 'DROP') expected.delete(name);
      if (verb === 'CREATE') expected.set(name, { name, kind: kind as 'CONSTRAINT' | 'INDEX', file });
    }
  return [...expected.values()];
}

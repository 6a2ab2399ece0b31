import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Neo4jError } from 'neo4j-driver';
import { UserError } from '../userError.js';
import type { GraphClient, Parameters } from './client.js';
import { CYPHER_FOLDER, readCypher } from './cypherFiles.js';

/** One file below `cypher/constraints/`, in the order of its number. */
export interface SchemaFile {
  readonly name: string;
  readonly sha256: string;
  readonly statements: readonly string[];
}

/** What `applySchema` did: the names of the files, each in one of the two lists. */
export interface SchemaReport {
  readonly applied: readonly string[];
  readonly alreadyThere: readonly string[];
}

const FOLDER = 'constraints';

/** How long the database may take to fill new indexes of a large graph, in seconds. */
const LONGEST_POPULATION = 600;

/** A statement of a schema file ends with a semicolon at the end of a line; what holds only comments is none. */
function statementsOf(text: string): string[] {
  return text
    .split(/;[ \t]*(?:\r?\n|$)/)
    .filter((part) => part.split('\n').some((line) => line.trim() && !line.trim().startsWith('//')));
}

/** The shipped schema files, by name. */
export function schemaFiles(): SchemaFile[] {
  const names = readdirSync(join(CYPHER_FOLDER, FOLDER)).filter((name) => name.endsWith('.cypher'));
  return names.sort().map((name) => {
    const { text } = readCypher(`${FOLDER}/${name}`);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { name, sha256, statements: statementsOf(text) };
  });
}

/**
 * Brings the database's constraints and indexes to what `cypher/constraints/` says, and waits until they answer.
 *
 * Each applied file is noted as (:SchemaChange {name, sha256, at}); one that is noted is not run again. Stopped in
 * the middle, it goes on when called again; several may call it at once, as a service that starts and a command beside it do. Throws a UserError where the database knows a schema that this version
 * does not (a newer one wrote it), or where a file was changed after it was applied.
 */
export async function applySchema(
  graph: GraphClient,
  report: (line: string) => void = () => {},
  files: readonly SchemaFile[] = schemaFiles(),
): Promise<SchemaReport> {
  const noted = await notedChanges(graph);
  refuseUnknown(noted, files);
  const applied: string[] = [];
  for (const file of files.filter(({ name }) => !noted.has(name))) {
    const note = readCypher('load/schemaChange.cypher').text;
    for (const statement of file.statements) await alone(graph, statement);
    await alone(graph, note, { name: file.name, sha256: file.sha256 });
    applied.push(file.name);
    report(`schema: applied ${file.name}`);
  }
  if (applied.length > 0) await graph.run(`CALL db.awaitIndexes(${LONGEST_POPULATION})`);
  return { applied, alreadyThere: [...noted.keys()].sort() };
}

/** What "IF NOT EXISTS" says where somebody else makes the same in the same moment. */
const MADE_MEANWHILE = /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/;

/** Runs a statement in a transaction of its own; again where somebody else who applies the same stood in its way. */
async function alone(graph: GraphClient, statement: string, parameters: Parameters = {}): Promise<void> {
  const run = () => graph.write((transaction) => transaction.run(statement, parameters));
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Neo4jError && MADE_MEANWHILE.test(error.code))) throw error;
    await run();
  }
}

/** Throws a UserError where a graph knows a schema that this version does not: a newer one wrote it. Changes nothing. */
export async function assertKnownMigrations(
  graph: GraphClient,
  files: readonly SchemaFile[] = schemaFiles(),
): Promise<void> {
  refuseUnknown(await notedChanges(graph), files);
}

async function notedChanges(graph: GraphClient): Promise<Map<string, string>> {
  const records = await graph.read(readCypher('load/schemaChanges.cypher').text);
  return new Map(records.map((record) => [record.get('name'), record.get('sha256')]));
}

function refuseUnknown(noted: ReadonlyMap<string, string>, files: readonly SchemaFile[]): void {
  const known = new Map(files.map((file) => [file.name, file.sha256]));
  for (const [name, sha256] of noted) {
    const ours = known.get(name);
    if (ours === undefined)
      throw new UserError(
        `The database has the schema change ${name}, which this version does not know: a newer version has written to it. Start that version, or name another database (NEO4J_URI, NEO4J_DATABASE or DATA_DIR).`,
      );
    if (ours !== sha256)
      throw new UserError(
        `cypher/constraints/${name} was changed after it was applied to this database. Put it back as it was and write the change as a new file with the next number, or start with an empty database (NEO4J_URI, NEO4J_DATABASE or DATA_DIR).`,
      );
  }
}

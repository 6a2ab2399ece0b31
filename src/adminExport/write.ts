import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { GraphClient, ReadTransaction } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { acquireWriteLease } from '../ingest/submission/writeLease.js';
import { BETWEEN, END, ImportToolFile, START } from '../neo4j/importToolFile.js';
import { UserError } from '../userError.js';
import { BLANK_LISTS, cellsOf, formsOf, labelsName } from './columns.js';

/** Arguments for `neo4j-admin database import full`, and the Cypher to run on the loaded graph. */
export const ARGUMENTS_FILE = 'import.args';
export const CYPHER_FILE = 'after-import.cypher';

/** Maximum wait for a running import to finish (ms). */
const LEASE_TIMEOUT_MS = 60_000;

/** Seconds for the statements that look at every node. */
const SECONDS = 600;

/** What a folder contains, and the command that loads it. */
export interface AdminExport {
  readonly nodes: number;
  readonly relationships: number;
  /** To be run in the folder. */
  readonly command: string;
}

/**
 * Writes the whole graph into a new folder, as files for Neo4j's import tool: everything but the write lease, so keys (as hashes), audit log
 * and change feed too. Holds the write lease, so that no import changes the graph meanwhile. Throws a UserError if the folder exists.
 */
export async function writeAdminExport(graph: GraphClient, folder: string): Promise<AdminExport> {
  const target = resolve(folder);
  if (existsSync(target))
    throw new UserError(
      `${folder} already exists. The export never overwrites anything. Choose a new folder.`,
    );
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const lease = await acquireWriteLease(graph, {
    what: 'an export for the import tool',
    timeoutMs: LEASE_TIMEOUT_MS,
  });
  try {
    const counts = await writeFiles(graph, unfinished);
    await rename(unfinished, target);
    return { ...counts, command: `neo4j-admin database import full neo4j @${ARGUMENTS_FILE}` };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await lease.release();
  }
}

/** Returns the numbers of nodes and relationships written. */
async function writeFiles(graph: GraphClient, folder: string): Promise<Omit<AdminExport, 'command'>> {
  const patient = graph.within(SECONDS);
  const properties = async (path: string, isNodes: boolean) =>
    formsOf(await patient.read(readCypher(path).text), isNodes);
  const nodeForms = await properties('adminExport/nodeProperties.cypher', true);
  const relationshipForms = await properties('adminExport/relationshipProperties.cypher', false);
  const open = (forms: typeof nodeForms) =>
    new Map([...forms].map(([name, form]) => [name, new ImportToolFile(folder, form)]));
  const [nodes, relationships] = [open(nodeForms), open(relationshipForms)];
  const transaction = await graph.openReadTransaction();
  try {
    await writeNodes(transaction, nodes);
    await writeRelationships(transaction, relationships);
  } finally {
    await transaction.close();
  }
  const files = [...nodes.values(), ...relationships.values()];
  for (const file of files) await file.end();
  await writeFile(join(folder, ARGUMENTS_FILE), argumentsText(files));
  await writeFile(join(folder, CYPHER_FILE), await cypherText(graph));
  const total = (written: typeof nodes) => [...written.values()].reduce((sum, { count }) => sum + count, 0);
  return { nodes: total(nodes), relationships: total(relationships) };
}

async function writeNodes(
  transaction: ReadTransaction,
  files: ReadonlyMap<string, ImportToolFile>,
): Promise<void> {
  for await (const row of transaction.rows(readCypher('adminExport/allNodes.cypher').text)) {
    const file = files.get(labelsName(row.get('labels')))!;
    file.add({ ':ID': row.get('id'), ...cellsOf(row.get('properties')) });
    await file.flush();
  }
}

async function writeRelationships(
  transaction: ReadTransaction,
  files: ReadonlyMap<string, ImportToolFile>,
): Promise<void> {
  for await (const row of transaction.rows(readCypher('adminExport/allRelationships.cypher').text)) {
    const file = files.get(row.get('type'))!;
    file.add({ [START]: row.get('start'), [END]: row.get('end'), ...cellsOf(row.get('properties')) });
    await file.flush();
  }
}

/** Arguments of the import tool, one on each line; paths are relative to the folder. */
function argumentsText(files: readonly ImportToolFile[]): string {
  const options = files.map(({ option, path }) => option.replace(path, basename(path)));
  const reading = ['--id-type=string', '--multiline-fields=true', `--array-delimiter=${codePoint(BETWEEN)}`];
  return `${[...reading, ...options].join('\n')}\n`;
}

/** `U+001F`, as the import tool expects a character that cannot be typed. */
const codePoint = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Statements for the loaded graph: constraints, indexes, and lists that the import tool drops. */
async function cypherText(graph: GraphClient): Promise<string> {
  const statements = async (path: string) =>
    (await graph.read(readCypher(path).text)).map((row) => row.get('statement') as string);
  const schema = [
    ...(await statements('adminExport/constraintStatements.cypher')),
    ...(await statements('adminExport/indexStatements.cypher')),
  ];
  return `${[...schema, blankLists('(item)'), blankLists('()-[item]->()')].map((text) => `${text};`).join('\n')}\n`;
}

const blankLists = (pattern: string) =>
  `MATCH ${pattern} WHERE item.${BLANK_LISTS} IS NOT NULL CALL (item) { UNWIND item.${BLANK_LISTS} AS list SET item[substring(list, 2)] = CASE left(list, 1) WHEN '0' THEN [] ELSE [''] END } REMOVE item.${BLANK_LISTS}`;

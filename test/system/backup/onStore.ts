import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../../src/app.js';
import { addKey } from '../../../src/auth/apiKeyStore.js';
import { Role } from '../../../src/auth/principal.js';
import { type DataPaths, dataPathsIn, withNeo4j } from '../../../src/backup/exclusiveAccess.js';
import { runCommand } from '../../../src/cli/program.js';
import { readConfig } from '../../../src/config.js';
import type { GraphClient } from '../../../src/database/client.js';
import { applySchema } from '../../../src/database/migrate.js';
import { readTables } from '../../../src/ingest/tables.js';
import type { Ticket } from '../../../src/submissions/ticket.js';
import { loadPatientGraph } from '../../support/patient.js';
import { newDataFolder } from '../../support/serviceProcess.js';

/** A temporary data folder with a Neo4j that runs only during queries. */
export interface Store {
  readonly folder: string;
  readonly place: DataPaths;
  /** Starts its Neo4j, asks, and stops it. */
  with<T>(ask: (graph: GraphClient) => Promise<T>): Promise<T>;
  /** Runs a command of the command line on it. */
  run(...args: string[]): Promise<{ code: number; out: string; stderr: string }>;
  /** Stores an upload, as the service does before it acknowledges it. */
  upload(uuid: string, state: Ticket['state']): void;
  remove(): void;
}

export function newStore(env: NodeJS.ProcessEnv = {}): Store {
  const folder = newDataFolder();
  const place = dataPathsIn(folder);
  return {
    folder,
    place,
    with: (ask) => withNeo4j(place, { home: place.home, report: () => {} }, ask),
    async run(...args) {
      const [out, stderr]: [string[], string[]] = [[], []];
      const code = await runCommand(args, {
        out: (text) => void out.push(text),
        stream: async () => {},
        console: { print: (line) => void stderr.push(line), progress: () => {} },
        openGraph: () => Promise.reject(new Error('the graph is not opened for this')),
        readConfig: () => readConfig({ DATA_DIR: folder, ...env }),
        readTables,
      });
      return { code, out: out.join(''), stderr: stderr.join('\n').trim() };
    },
    upload(uuid, state) {
      const own = join(place.submissions, uuid);
      mkdirSync(own, { recursive: true });
      writeFileSync(
        join(own, 'ticket.json'),
        JSON.stringify({ id: `upload:${uuid}`, state, at: '2020-02-01' }),
      );
      writeFileSync(join(own, 'rows.csv'), `what ${uuid} said\n`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A graph with every type of record, and a key. */
export async function fill(graph: GraphClient): Promise<void> {
  await loadPatientGraph(graph);
  await addKey(graph, { name: 'registrar', role: Role.ADMIN });
}

/** Copies a whole graph into an empty one with this project's schema. */
export async function copy(from: GraphClient, to: GraphClient): Promise<void> {
  await applySchema(to);
  const given = async (text: string) => (await from.read(text)).map((record) => record.toObject());
  const nodes = await given(
    'MATCH (node) WHERE NOT node:SchemaMigration RETURN elementId(node) AS at, labels(node) AS labels, properties(node) AS properties',
  );
  const links = await given(
    'MATCH (one)-[link]->(other) RETURN elementId(one) AS one, type(link) AS type, properties(link) AS properties, elementId(other) AS other',
  );
  await to.run(
    `UNWIND $nodes AS each CREATE (node:$(each.labels)) SET node = each.properties
     WITH collect([each.at, elementId(node)]) AS made
     UNWIND $links AS each
     MATCH (one) WHERE elementId(one) = [pair IN made WHERE pair[0] = each.one | pair[1]][0]
     MATCH (other) WHERE elementId(other) = [pair IN made WHERE pair[0] = each.other | pair[1]][0]
     CREATE (one)-[link:$(each.type)]->(other) SET link = each.properties`,
    { nodes, links },
  );
}

/** Contents of a graph, one line per node and relationship, and its schema; without what a restore writes. */
export async function contentsOf(graph: GraphClient): Promise<string[]> {
  const nodes = await graph.read(
    'MATCH (node) WHERE NOT node:AuditEntry RETURN labels(node) AS labels, properties(node) AS properties',
  );
  const links = await graph.read(
    'MATCH (one)-[link]->(other) RETURN properties(one) AS one, type(link) AS type, properties(link) AS properties, properties(other) AS other',
  );
  const schema = await graph.read(
    'SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state RETURN name, type, labelsOrTypes, properties, state',
  );
  return [...nodes, ...links, ...schema].map((record) => inOrder(record.toObject())).sort();
}

const inOrder = (value: unknown) =>
  JSON.stringify(value, (key, part) =>
    key === 'feed'
      ? undefined
      : part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
  );

/** Responses for two ids: of an organisation, and of a merged one. */
export async function answersOf(graph: GraphClient): Promise<unknown> {
  const [record] = await graph.read(
    "MATCH (gone:MergedOrganisation) MATCH (tate:Organisation {name: 'Tate'}) RETURN gone.id AS gone, tate.id AS tate",
  );
  const app = await createApp({ graph, limits: { queryTimeoutSeconds: 120 } }); // its Neo4j has just started
  try {
    const { url } = await app.listen(0, '127.0.0.1');
    const about = 'name names { name use } partners { totalCount nodes { name } }';
    const response = await fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `query ($gone: ID!, $tate: ID!) { gone: organisation(id: $gone) { id ${about} } tate: organisation(id: $tate) { id ${about} } }`,
        variables: record?.toObject(),
      }),
    });
    return await response.json();
  } finally {
    await app.close();
  }
}

export const feedOf = async (graph: GraphClient) =>
  (await graph.read('MATCH (version:DataVersion) RETURN version.feed AS feed'))[0]?.get('feed');

export const auditOf = async (graph: GraphClient) =>
  (
    await graph.read(
      'MATCH (entry:AuditEntry) RETURN entry.action AS action, entry.outcome AS outcome, entry.way AS way',
    )
  ).map((record) => record.toObject());

import { readFileSync } from 'node:fs';
import { type GraphQLSchema, graphql } from 'graphql';
import { readLibrary } from '../../src/api/compose/library.js';
import { createContext, type StatementListener } from '../../src/api/createContext.js';
import { createSchema } from '../../src/api/schema.js';
import { AuthMethod, Role } from '../../src/auth/principal.js';
import type { GraphClient } from '../../src/database/client.js';
import { readCypher } from '../../src/database/cypherFiles.js';
import { type Limits, USUAL } from '../../src/limits/limits.js';
import { createNetworkSnapshots } from '../../src/network/networkCache.js';
import { inThread } from '../../src/network/thread.js';
import { clearGraph } from './testGraph.js';

/** The caller in tests, with all rights. */
const ADMIN = { by: 'test', role: Role.ADMIN, method: AuthMethod.TOKEN };

/** Thread for network measures, which runs the TypeScript sources. */
export const WORKER = new URL('./networkWorker.mjs', import.meta.url);

/** Denormalised properties of partnerships and organisations are derived, not drawn. */
const ENDS = `MATCH (museum)-[p:PARTNERS_WITH]->(partner)
SET p.museumKind = museum.kind, p.museumRegion = museum.region, p.museumNational = museum:NationalMuseum,
  p.partnerKind = partner.kind, p.partnerRegion = partner.region, p.partnerNational = partner:NationalMuseum`;
const AMONG = `MATCH (one:Organisation)-[:PARTNERS_WITH]-(partner)
UNWIND [partner.kind, partner.kind + '|' + partner.region, '|' + partner.region] AS among
WITH one, among ORDER BY among WHERE among IS NOT NULL
WITH one, collect(DISTINCT among) AS all
SET one.partnersAmong = all`;

/** Replaces the graph in the suite's Neo4j by a file of `test/graphs`. */
export async function draw(graph: GraphClient, name: string): Promise<void> {
  await clearGraph(graph);
  const text = readFileSync(new URL(`../graphs/${name}.cypher`, import.meta.url), 'utf8');
  await graph.write((transaction) => transaction.run(text));
  await graph.write((transaction) => transaction.run(ENDS));
  await graph.write((transaction) => transaction.run(AMONG));
  await graph.write((transaction) => transaction.run(readCypher('load/rebuildTallies.cypher').text));
  await graph.run('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
}

export interface Asker {
  readonly schema: GraphQLSchema;
  /** Runs an operation as the service does; `sent` contains the statements sent, `statements` their texts. */
  ask(
    source: string,
    variables?: Record<string, unknown>,
  ): Promise<{
    readonly result: Plain;
    readonly statements: readonly string[];
    readonly sent: readonly Sent[];
  }>;
}

export type Sent = Parameters<StatementListener>[0];

export interface Plain {
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared as they come
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** Limits high enough for tests of responses. */
const WIDE: Limits = { ...USUAL, nodes: 10_000_000, fields: 100_000 };

/** Runs operations on the schema over this graph, without the checks before execution, and records each statement. */
export async function askerOf(graph: GraphClient, limits = WIDE): Promise<Asker> {
  const schema = await createSchema();
  const library = readLibrary();
  const networks = createNetworkSnapshots(graph, { measuring: inThread(WORKER) });
  return {
    schema,
    async ask(source, variables = {}) {
      const sent: Sent[] = [];
      const contextValue = createContext(
        graph,
        library,
        { networks, limits, principal: ADMIN },
        (statement) => sent.push(statement),
      );
      const result = await graphql({ schema, source, variableValues: variables, contextValue });
      const statements = sent.map(({ text }) => text);
      return { result: JSON.parse(JSON.stringify(result)) as Plain, statements, sent };
    },
  };
}

// @neo4j/graphql with Apollo Server, as in its self-hosting tutorial; queries that it does not generate are @cypher
// fields.
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { recorded } from './recorder.mjs';

const cypher = (name) =>
  readFileSync(new URL(`../cypher/graphql/${name}.cypher`, import.meta.url), 'utf8').replace(/^\/\/.*\n/, '');
const typeDefs = readFileSync(new URL('neo4jGraphql.graphql', import.meta.url), 'utf8').replace(
  /@cypherFile\(name: "(\w+)"\)/g,
  (_, name) => `@cypher(statement: ${JSON.stringify(cypher(name))}, columnName: "answer")`,
);
const driver = neo4j.driver(process.env.NEO4J_URI);
recorded(driver);
const neoSchema = new Neo4jGraphQL({ typeDefs, driver });
const server = new ApolloServer({ schema: await neoSchema.getSchema() });
const { url } = await startStandaloneServer(server, {
  context: async ({ req }) => ({ req }),
  listen: { port: 0, host: '127.0.0.1' },
});
process.send({ url });
process.on('disconnect', () => process.exit());

import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { type GraphQLSchema, parse } from 'graphql';
import { z } from 'zod';
import { serviceVersion } from '../version.js';
import { describeType } from './describeType.js';
import { inputSchemaOf } from './inputSchema.js';
import { type Operation, readOperations, withoutUnset } from './operations.js';
import { registerPrompts } from './prompts.js';
import { registerResources } from './resources.js';
import { type Execute, toolError, toolResult } from './results.js';

const INSTRUCTIONS = `Which museums work together, through which loans and projects, since when and on what evidence: mainly the UK's national museums and their partners, 2010s to 2020s.
Start with "search" to get ids. Give the source of what you state, and the licence. The graph holds what published sources describe, which is a sample: its counts are not totals. null means not stated. Dates are partly known, therefore many counts have a certain and a possible value.`;

/** Every tool reads only, from a closed set of data, and gives the same answer until the data change. */
const ANNOTATIONS = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

const OUTPUT = z.object({
  answer: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('The data, in the shape of the GraphQL response.'),
  note: z.string().nullable().describe('What was cut because the answer was too long; null if nothing was.'),
});

/** Creates MCP servers that answer with `execute`; one for each connection or request. */
export type ServerFactory = (execute: Execute) => McpServer;

/** Prepares the tools, resources and prompts once. */
export function createServerFactory(schema: GraphQLSchema): ServerFactory {
  const tools = readOperations(schema).map((operation) => ({
    operation,
    inputSchema: inputSchemaOf(operation, schema),
  }));
  const identity = {
    name: 'museum-partnership-graph',
    title: 'Museum partnership graph',
    version: serviceVersion(),
  };
  return (execute) => {
    const server = new McpServer(identity, { instructions: INSTRUCTIONS });
    for (const { operation, inputSchema } of tools)
      registerOperation(server, operation, inputSchema, execute);
    registerDescribeType(server, schema);
    registerQuery(server, execute);
    registerResources(server, schema);
    registerPrompts(server);
    return server;
  };
}

function registerOperation(
  server: McpServer,
  { name, title, description, document }: Operation,
  inputSchema: ReturnType<typeof inputSchemaOf>,
  execute: Execute,
): void {
  const config = {
    title,
    description,
    inputSchema,
    outputSchema: OUTPUT,
    annotations: { title, ...ANNOTATIONS },
  };
  server.registerTool(name, config, async (given): Promise<CallToolResult> => {
    const variables = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
    );
    return toolResult(await execute(withoutUnset(document, variables), variables));
  });
}

function registerDescribeType(server: McpServer, schema: GraphQLSchema): void {
  const title = 'Describe a type of the GraphQL schema';
  const config = {
    title,
    description:
      'Fields, arguments and values of one type, with descriptions, for use with "graphql_query". Start with "Query".',
    inputSchema: z.strictObject({
      name: z.string().min(1).max(100).describe('Name of the type, such as "Query".'),
    }),
    annotations: { title, ...ANNOTATIONS },
  };
  server.registerTool('describe_type', config, ({ name }): CallToolResult => {
    try {
      return { content: [{ type: 'text', text: describeType(schema, name) }] };
    } catch (error) {
      return toolError((error as Error).message);
    }
  });
}

function registerQuery(server: McpServer, execute: Execute): void {
  const title = 'Run a GraphQL query';
  const config = {
    title,
    description:
      'Runs any read-only GraphQL query, for questions that the other tools do not answer. Read the types with "describe_type" first. Select "meta { dataVersion licence }" and "evidence { nodes { title url } }" where they exist.',
    inputSchema: z.strictObject({
      query: z.string().max(10_000).describe('One GraphQL query.'),
      variables: z.record(z.string(), z.unknown()).optional().describe('Values of its variables.'),
    }),
    outputSchema: OUTPUT,
    annotations: { title, ...ANNOTATIONS },
  };
  server.registerTool('graphql_query', config, async ({ query, variables }): Promise<CallToolResult> => {
    const refusal = refuseChanges(query);
    return refusal ? toolError(refusal) : toolResult(await execute(query, variables ?? {}));
  });
}

/** What is wrong with a text that is not only queries; undefined if it may be run. Other faults are left to the GraphQL endpoint. */
function refuseChanges(query: string): string | undefined {
  try {
    const other = parse(query, { maxTokens: 5_000 }).definitions.find(
      (definition) => 'operation' in definition && definition.operation !== 'query',
    );
    return other && 'Only queries are allowed here. Mutations and subscriptions need the GraphQL API itself.';
  } catch (error) {
    return (error as Error).message;
  }
}

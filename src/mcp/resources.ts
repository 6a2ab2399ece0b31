import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { McpServer } from '@modelcontextprotocol/server';
import { type GraphQLSchema, printSchema } from 'graphql';
import type { Section } from '../documentation/search.js';
import { PAGE_FOLDER } from '../pageFiles.js';

/** Documents of the service that are offered as resources: page, title and what it is for. */
const DOCUMENTS = [
  ['glossary', 'Glossary', 'Meaning of the words that are used in the data.'],
  ['network', 'Network questions', 'Methods and limits of paths, rankings, changes and suggestions.'],
  ['data', 'The shipped data', 'Sources, corrections and counts of the shipped data.'],
] as const;

/** Adds the resources: three documents as text, and the whole GraphQL schema. */
export function registerResources(server: McpServer, schema: GraphQLSchema): void {
  for (const [page, title, description] of DOCUMENTS) {
    const config = { title, description, mimeType: 'text/plain' };
    server.registerResource(page, `graph://docs/${page}`, config, ({ href }) => ({
      contents: [{ uri: href, mimeType: 'text/plain', text: documentText(page) }],
    }));
  }
  const config = {
    title: 'GraphQL schema',
    description: 'The whole schema with descriptions, about 160 kB. The tool "describe_type" shows one type.',
    mimeType: 'application/graphql',
  };
  server.registerResource('schema', 'graph://schema', config, ({ href }) => ({
    contents: [{ uri: href, mimeType: 'application/graphql', text: printSchema(schema) }],
  }));
}

/** Plain text of a document, section by section, as the build of the pages wrote it. */
function documentText(page: string): string {
  const file = join(PAGE_FOLDER, 'sections.json');
  if (!existsSync(file)) return 'The documents are not built yet: run "npm run build".';
  const sections = JSON.parse(readFileSync(file, 'utf8')) as Section[];
  const own = sections.filter(({ address }) => address.split('#')[0] === `/docs/${page}`);
  return own.map(({ heading, text }) => `${heading}\n\n${text}`).join('\n\n');
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_FOLDER } from '../pageFiles.js';

/** An example query of GraphiQL with the question that it answers. */
export interface GraphqlExample {
  readonly title: string;
  readonly query: string;
}

/** Example queries, as `page/build.mjs` writes them from the folder `questions`; none if the page is not built. */
export function readGraphqlExamples(folder = PAGE_FOLDER): readonly GraphqlExample[] {
  const file = join(folder, 'examples.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]).map(exampleOf) : [];
}

/** The first comment of a query is its title. */
export const exampleOf = (query: string): GraphqlExample => ({
  title: /^#\s*(.*)/m.exec(query)?.[1]?.trim() ?? 'Query',
  query: query.trim(),
});

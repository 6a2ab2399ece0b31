import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

export interface Shipped {
  readonly name: string;
  readonly text: string;
}

/** Files of a folder of the project, by name. */
function shippedIn(folder: string, ending: string): Shipped[] {
  const names = readdirSync(new URL(`${folder}/`, ROOT)).filter((name) => name.endsWith(ending));
  return names
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8') }));
}

/** Queries in the page's tabs, in order. */
export const questions = shippedIn('questions', '.graphql');

/** The queries that the page opens in Neo4j Browser. */
export const browserQueries = shippedIn('cypher/browser', '.cypher');

import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

export interface Shipped {
  readonly name: string;
  readonly text: string;
}

/** The files of a folder of the project, in the order of their names. */
function shippedIn(folder: string, ending: string): Shipped[] {
  const names = readdirSync(new URL(`${folder}/`, ROOT)).filter((name) => name.endsWith(ending));
  return names
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8') }));
}

/** The questions in the page's tabs, the mission's first. */
export const questions = shippedIn('questions', '.graphql');

/** The queries that the page opens in Neo4j Browser. */
export const browserQueries = shippedIn('cypher/browser', '.cypher');

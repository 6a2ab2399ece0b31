import { int, type Transaction } from '../graph/graph.js';
import { readCypher } from '../graph/statement.js';
import type { Batches, LoadRow } from './batches.js';

/** In this order each statement finds the nodes that it joins. Each name is that of a file in cypher/load. */
export const ORDER = [
  'rowsMoved',
  'clearLoans',
  'clearProjects',
  'clearFigures',
  'clearListings',
  'rows',
  'rowsAgain',
  'rowsLive',
  'rowsRestored',
  'rowsMean',
  'sources',
  'dropAliases',
  'dropIdentifiers',
  'organisations',
  'aliases',
  'identifiers',
  'sites',
  'loans',
  'projects',
  'figures',
  'listings',
  'rowsRetracted',
  'rowsTakenBack',
  'dropLoans',
  'dropProjects',
  'dropFigures',
  'dropOrganisations',
  'dropSources',
  'dropAreas',
  'judgements',
] as const;

/** Rows in one statement. */
const AT_ONCE = 5_000;

/** Writes all batches within a transaction. `submission` is the id of the submission that causes the change. */
export async function writeBatches(
  transaction: Transaction,
  batches: Batches,
  submission: string,
): Promise<void> {
  const unknown = [...batches.keys()].filter((name) => !(ORDER as readonly string[]).includes(name));
  if (unknown.length > 0) throw new Error(`no statement writes ${unknown.join(', ')}`);
  for (const name of ORDER) {
    const rows = batches.get(name) ?? [];
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await transaction.run(readCypher(`load/${name}.cypher`).text, {
        rows: rows.slice(from, from + AT_ONCE).map(withIntegers),
        submission,
      });
  }
}

/** Properties that are FLOAT even where they are whole; any other whole number must reach Neo4j as INTEGER. */
const FRACTIONS = new Set(['latitude', 'longitude', 'amount', 'score']);

/** The row with whole numbers as Neo4j's, however deep. */
export function withIntegers(row: LoadRow): LoadRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asInteger(key, value)]));
}

function asInteger(key: string, value: unknown): unknown {
  if (typeof value === 'number') return FRACTIONS.has(key) || !Number.isInteger(value) ? value : int(value);
  if (value === null || typeof value !== 'object') return value;
  if (!Array.isArray(value)) return withIntegers(value as LoadRow);
  return typeof value[0] === 'object' ? value.map((one) => asInteger(key, one)) : value;
}

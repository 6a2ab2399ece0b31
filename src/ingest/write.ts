import { type Graph, int, type Transaction } from '../graph/graph.js';
import { readCypher } from '../graph/statement.js';
import type { Batches, LoadRow } from './records.js';

/** In this order each statement finds the nodes that it joins. Each name is that of a file in cypher/load. */
export const ORDER = [
  'sources',
  'organisations',
  'aliases',
  'sites',
  'loans',
  'lenders',
  'borrowers',
  'venues',
  'projects',
  'participations',
  'funds',
  'areas',
  'figures',
  'aboutMuseums',
  'aboutAreas',
  'evidence',
] as const;

/** Rows in one transaction. */
const BATCH = 1_000;

/**
 * Writes all batches, each a transaction, in key order, and calls `written` after each with its number of rows. Every
 * statement merges: writing again changes nothing, and what was cut off is made whole by writing again.
 */
export async function writeBatches(
  graph: Graph,
  batches: Batches,
  written: (rows: number) => void,
): Promise<void> {
  for (const name of ORDER) {
    const { text } = readCypher(`load/${name}.cypher`);
    const rows = inKeyOrder(batches.get(name) ?? []);
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH);
      await graph.write((transaction) => transaction.run(text, { rows: batch.map(withIntegers) }));
      written(batch.length);
    }
  }
}

/** Recomputes what is derived, for these organisations (ids) or for all, within a transaction. */
export async function derive(
  transaction: Transaction,
  organisations: readonly string[] | null,
): Promise<void> {
  for (const name of ['deriveProjects', 'dropPartnerships', 'derivePartnerships', 'deriveTotals'])
    await transaction.run(readCypher(`load/${name}.cypher`).text, { organisations });
}

/** Equal orders of locks: two loads that share keys wait for each other instead of deadlocking. */
function inKeyOrder(rows: readonly LoadRow[]): LoadRow[] {
  const keyed = rows.map((row) => ({
    row,
    key: Object.values(row)
      .filter((value) => typeof value === 'string')
      .join('|'),
  }));
  return keyed
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ row }) => row);
}

/** Properties that are measured and may have a fraction; every other number is whole and must reach Neo4j as INTEGER. */
const FRACTIONS = new Set(['latitude', 'longitude', 'amount', 'score']);

/** The row with whole numbers as Neo4j's, down to the properties. */
export function withIntegers(row: LoadRow): LoadRow {
  const entries = Object.entries(row).map(([key, value]) => {
    if (typeof value === 'number' && !FRACTIONS.has(key)) return [key, int(value)];
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return [key, withIntegers(value as LoadRow)];
    return [key, value];
  });
  return Object.fromEntries(entries);
}

import type { QueryResult } from 'neo4j-driver';
import { int, type Parameters, type Transaction } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { ChangeBuffer, type ChangeEvent, ChangeType, FeedKind } from '../feed/changeBuffer.js';
import type { Batches, LoadRow } from './batches.js';
import { type NewLoans, splitNewLoans } from './newLoanFastPath.js';
import { NOTED } from './recordChanges.js';
import { idsOnce, talliesOfLoans, talliesOfOrganisations } from './tally.js';

/**
 * Statements in execution order, so that each finds the nodes that it connects. Each name is a file in cypher/load; newLoans.cypher gets
 * its rows from `rows` and `loans` (newLoanFastPath.ts).
 */
export const ORDER = [
  'detachRows',
  'decrementLoanTallies',
  'decrementOrganisationTallies',
  'clearLoans',
  'clearProjects',
  'clearFigures',
  'clearListings',
  'rows',
  'linkExistingRows',
  'reactivateRows',
  'restoreRows',
  'updateRowResolution',
  'sources',
  'sourceDescriptions',
  'dropAliases',
  'dropIdentifiers',
  'organisations',
  'updateClaims',
  'aliases',
  'identifiers',
  'sites',
  'loans',
  'projects',
  'figures',
  'listings',
  'retractRows',
  'retractUndoneRows',
  'dropLoans',
  'dropProjects',
  'dropFigures',
  'dropOrganisations',
  'dropSources',
  'dropAreas',
  'judgements',
  'incrementLoanTallies',
  'incrementOrganisationTallies',
] as const;

/** Number of rows in one statement. */
const AT_ONCE = 5_000;

/**
 * Writes all batches in a transaction. `submission` is the id of the submission that causes the change. Changes of organisations, loans,
 * projects, figures and sources, and of the partnerships of deleted organisations, are added to `notes`.
 */
export async function writeBatches(
  transaction: Transaction,
  batches: Batches,
  submission: string,
  notes: ChangeBuffer = new ChangeBuffer(),
): Promise<void> {
  const unknown = [...batches.keys()].filter(
    (name) => name !== NOTED && !(ORDER as readonly string[]).includes(name),
  );
  if (unknown.length > 0) throw new Error(`no statement writes ${unknown.join(', ')}`);
  for (const { kind, id, became } of (batches.get(NOTED) ?? []) as unknown as readonly ChangeEvent[])
    notes.add(kind, id, became);
  const { newLoans, rest } = splitNewLoans(tallied(batches));
  // Statements are sent without waiting for results. The database runs them in order, so it stays busy while
  // the next one is serialised.
  const written: Promise<unknown>[] = [];
  const send = (name: string, parameters: Parameters) =>
    transaction.run(readCypher(`load/${name}.cypher`).text, { ...parameters, submission });
  for (const name of ORDER) {
    for (const rows of parts(rest.get(name) ?? []))
      written.push(send(name, { rows }).then(({ records }) => noteWritten(notes, name, records)));
    if (name === 'loans') written.push(...sendNewLoans(send, newLoans));
  }
  await Promise.all(written);
}

/** The batches, extended by subtractions from the tallies before the writes and additions after them. */
function tallied(batches: Batches): Batches {
  const of = (name: string) => batches.get(name) ?? [];
  return new Map([
    ...batches,
    ['decrementLoanTallies', idsOnce(of('clearLoans'))],
    ['decrementOrganisationTallies', idsOnce([...of('organisations'), ...of('dropOrganisations')])],
    ['incrementLoanTallies', talliesOfLoans(of('loans'))],
    ['incrementOrganisationTallies', talliesOfOrganisations(of('organisations'))],
  ]);
}

/** Records changes that are known only from the results. */
function noteWritten(notes: ChangeBuffer, name: string, records: QueryResult['records']): void {
  for (const record of records) {
    if (name === 'sources' || name === 'sourceDescriptions')
      notes.add(FeedKind.SOURCE, record.get('id'), record.get('became'));
    if (name === 'dropSources') notes.add(FeedKind.SOURCE, record.get('id'), ChangeType.RETRACTED);
    if (name === 'dropOrganisations')
      for (const id of record.get('partnerships')) notes.add(FeedKind.PARTNERSHIP, id, ChangeType.RETRACTED);
  }
}

type Send = (name: string, parameters: Parameters) => Promise<QueryResult>;

const sendNewLoans = (send: Send, { rows: all, organisations, sources }: NewLoans) =>
  parts(all).map(async (rows) => {
    const { records } = await send('newLoans', { rows, organisations, sources });
    if (records[0]?.get('written').toNumber() === rows.length) return;
    throw new Error('new loans refer to organisations or sources that are not in the graph');
  });

function parts(rows: readonly LoadRow[]): LoadRow[][] {
  const lists: LoadRow[][] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE)
    lists.push(rows.slice(from, from + AT_ONCE).map(withIntegers));
  return lists;
}

/** Properties that are FLOAT even for whole numbers; all other whole numbers must be INTEGER in Neo4j. */
const FRACTIONS = new Set(['latitude', 'longitude', 'amount', 'score']);

/** The row with whole numbers converted to Neo4j integers, at any depth. */
export function withIntegers(row: LoadRow): LoadRow {
  const written: Record<string, unknown> = {};
  for (const key in row) written[key] = asInteger(key, row[key]);
  return written;
}

function asInteger(key: string, value: unknown): unknown {
  if (typeof value === 'number') return FRACTIONS.has(key) || !Number.isInteger(value) ? value : int(value);
  if (value === null || typeof value !== 'object') return value;
  if (!Array.isArray(value)) return withIntegers(value as LoadRow);
  return typeof value[0] === 'object' || typeof value[0] === 'number'
    ? value.map((one) => asInteger(key, one))
    : value;
}

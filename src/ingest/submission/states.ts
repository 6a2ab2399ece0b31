import { type GraphClient, int, type Transaction } from '../../database/client.js';
import { readCypher } from '../../database/cypherFiles.js';
import type { StoredStatement } from '../build/rows.js';
import { readStoredRows, type StoredRow } from '../storedRows.js';

/** APPLYING and UNDOING are in progress or were interrupted; APPLIED is current; REPLACED and UNDONE are history. */
export type SubmissionState = 'APPLYING' | 'APPLIED' | 'UNDOING' | 'REPLACED' | 'UNDONE';

export interface Latest {
  readonly id: string;
  readonly version: number;
  readonly state: SubmissionState;
  readonly fingerprint: string;
}

export const text = (name: string) => readCypher(`load/${name}.cypher`).text;

/** The current or interrupted submission of a return, and the number of its versions. */
export async function latestOf(
  graph: GraphClient,
  name: string,
): Promise<{ latest?: Latest; versions: number }> {
  const [record] = await graph.read(text('latestSubmission'), { name });
  const versions = record?.get('versions')?.toNumber() ?? 0;
  if (!record?.get('id')) return { versions };
  return {
    versions,
    latest: {
      id: record.get('id'),
      version: record.get('version').toNumber(),
      state: record.get('state'),
      fingerprint: record.get('fingerprint'),
    },
  };
}

/** Number of rows fetched in one page. */
export const PAGE = 5_000;

/** Reads rows with one of the statements that return `row`. */
export async function rowsBy(
  graph: GraphClient,
  name: string,
  parameters: Record<string, unknown>,
): Promise<StoredStatement[]> {
  const records = await graph.read(text(name), { ...parameters, limit: int(PAGE) });
  const stored = records.map((record) => record.get('row') as StoredRow);
  const rows = await readStoredRows(graph, stored);
  return stored.map(([id]) => rows.get(id)!);
}

export const wholeNumbers = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, int(value)]));

export type Write = (work: (transaction: Transaction) => Promise<void>) => Promise<void>;

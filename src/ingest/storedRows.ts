import type { GraphClient } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import type { CandidateKeys, Thing, ThingLabel } from './assignRows.js';
import { type StoredStatement, unique } from './build/rows.js';
import type { Matched } from './organisationClaims.js';
import type { ParsedRecord } from './records.js';

/** A row as the database returns it. */
export type StoredRow = readonly [
  id: string,
  name: string,
  statement: string,
  resolvedIds: string[],
  matchReasons: string[],
  key: string[],
];

/** Maps merged ids to the organisations that they were merged into; other ids are absent. */
export async function resolveMergedIds(
  graph: GraphClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const records = await graph.read(readCypher('load/resolveMergedIds.cypher').text, { ids: unique(ids) });
  return new Map(records.map((row) => [row.get('id'), row.get('organisation')]));
}

export const writeMatched = (matched: Matched | undefined): string =>
  matched ? JSON.stringify(matched) : '';
export const readMatched = (text: string): Matched | undefined => (text ? JSON.parse(text) : undefined);

/** Rows with their organisations' ids resolved through merges. */
export async function readStoredRows(
  graph: GraphClient,
  stored: readonly StoredRow[],
): Promise<Map<string, StoredStatement>> {
  const merged = await resolveMergedIds(
    graph,
    stored.flatMap(([, , , storedIds]) => storedIds),
  );
  return new Map(
    stored.map(([id, name, statement, storedIds, matched, key]) => [
      id,
      {
        id,
        name,
        statement: JSON.parse(statement) as ParsedRecord,
        resolvedIds: storedIds.map((organisation) => merged.get(organisation) ?? organisation),
        storedIds,
        matched: matched.map(readMatched),
        key,
      },
    ]),
  );
}

/** The things that new rows may state, each with the rows that state it. */
export const knownThings = (graph: GraphClient, wanted: CandidateKeys) =>
  things(graph, 'load/knownThings.cypher', { ...wanted });

/** The things that these rows state, each with all rows that state it. */
export const thingsOfRows = (graph: GraphClient, ids: readonly string[]) =>
  things(graph, 'load/thingsOfRows.cypher', { ids });

/** Organisations with the rows that are about them. */
export const listed = (graph: GraphClient, ids: readonly string[]) =>
  things(graph, 'load/organisationsWithListing.cypher', { ids });

/** Sources with the rows that describe them. */
export const describedSources = (graph: GraphClient, ids: readonly string[]) =>
  things(graph, 'load/describedSources.cypher', { ids });

async function things(
  graph: GraphClient,
  file: string,
  parameters: Record<string, unknown>,
): Promise<Thing[]> {
  const lists = Object.values(parameters) as (readonly string[])[];
  if (lists.every((list) => list.length === 0)) return [];
  const records = await graph.read(readCypher(file).text, parameters);
  const rows = await readStoredRows(
    graph,
    records.flatMap((record) => record.get('rows') as StoredRow[]),
  );
  return records.map((record) => ({
    label: record.get('label') as ThingLabel,
    id: record.get('id') as string,
    matchKey: (record.get('matchKey') as string | null) ?? '',
    rows: (record.get('rows') as StoredRow[]).map(([id]) => rows.get(id)!),
  }));
}

import type { GraphClient } from '../database/client.js';
import { buildSource } from '../ingest/build/source.js';
import type { ParsedRecord } from '../ingest/records.js';
import { sourceId, sourceRecord } from '../ingest/sources.js';
import type { StoredRow } from '../ingest/storedRows.js';
import type { Tables } from '../ingest/tables.js';
import type { Checks } from './check.js';
import { facts } from './pages.js';
import { readableRows } from './rows.js';
import { differences, plain, type Values } from './values.js';

/**
 * Compares a page of sources with data/tables/sources.csv and pages.csv, and the rows that describe them. A source described by an import (a
 * mapping's source) has its own title and is in no table, so it is not checked.
 */
export async function checkSources(
  graph: GraphClient,
  ids: readonly string[],
  checks: Checks,
  tables: Tables,
): Promise<void> {
  const check = checks.of('Source.description');
  if (!check) return;
  check.looked += ids.length;
  for (const record of await graph.read(facts('sources'), { ids })) {
    const id = record.get('id') as string;
    const rows = [...(await readableRows(graph, record.get('rows') as StoredRow[])).values()];
    const address = rows[0]?.statement.sources[0] ?? addressOf(record.get('statement'), id);
    if (address === undefined) continue;
    const { described } = sourceRecord(address, tables);
    const { properties } = buildSource(address, tables, rows);
    const stored = plain(record.get('properties')) as Values;
    if (!described && rows.length === 0 && stored.titleIsDerived === false) continue;
    for (const what of differences(stored, properties as Values, ['id'])) check.find(id, what);
  }
}

/** Address as written in a row; undefined if no readable row cites it (found by other checks). */
function addressOf(statement: string | null, id: string): string | undefined {
  try {
    return statement
      ? (JSON.parse(statement) as ParsedRecord).sources.find((address) => sourceId(address) === id)
      : undefined;
  } catch {
    return undefined;
  }
}

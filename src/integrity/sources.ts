import type { GraphClient } from '../database/client.js';
import type { ParsedRecord } from '../ingest/records.js';
import { sourceId, sourceRecord } from '../ingest/sources.js';
import type { Tables } from '../ingest/tables.js';
import type { Checks } from './check.js';
import { facts } from './pages.js';
import { differences, plain, type Values } from './values.js';

/**
 * Compares a page of sources with data/tables/sources.csv and pages.csv. A source described by an import (a
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
    const address = addressOf(record.get('statement'), id);
    if (address === undefined) continue;
    const { described, properties } = sourceRecord(address, tables);
    const stored = plain(record.get('properties')) as Values;
    if (!described && stored.titleIsDerived === false) continue;
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

import { createHash } from 'node:crypto';
import type { GraphClient } from '../database/client.js';
import { digest, type StoredStatement } from '../ingest/build/rows.js';
import { claimKey } from '../ingest/organisationClaims.js';
import type { ParsedRecord } from '../ingest/records.js';
import { readStoredRows, type StoredRow } from '../ingest/storedRows.js';
import type { Checks } from './check.js';
import { facts } from './pages.js';

/** Readable rows by id; a row with corrupt text is skipped and reported by `Row.statement`. */
export function readableRows(
  graph: GraphClient,
  stored: readonly StoredRow[],
): Promise<Map<string, StoredStatement>> {
  return readStoredRows(
    graph,
    stored.filter((row) => readStatement(row) !== undefined),
  );
}

/** Parses a row's record; undefined if the text is corrupt. */
function readStatement([, , statementText, resolvedIds, matched]: StoredRow): ParsedRecord | undefined {
  try {
    const statement = JSON.parse(statementText) as ParsedRecord;
    for (const one of matched) if (one) JSON.parse(one);
    return statement.mentions.length === resolvedIds.length && resolvedIds.length === matched.length
      ? statement
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Claims of all live rows about each organisation, as one number each: the sum of the digests of the
 * mentions. Equal sums mean equal claims in any order. Memory grows with the organisations, not the rows.
 */
export class RecountedClaims {
  readonly #sums = new Map<string, { sum: bigint; rows: number }>();

  add(organisation: string, key: string, rows: number): void {
    const total = this.#sums.get(organisation) ?? { sum: 0n, rows: 0 };
    total.sum = BigInt.asUintN(64, total.sum + BigInt(rows) * digestOf(key));
    total.rows += rows;
    this.#sums.set(organisation, total);
  }

  /** Number of mentions; 0 if there are none. */
  rowsOf = (organisation: string): number => this.#sums.get(organisation)?.rows ?? 0;

  agree(organisation: string, other: RecountedClaims): boolean {
    return this.#sums.get(organisation)?.sum === other.#sums.get(organisation)?.sum;
  }
}

const digestOf = (key: string): bigint => createHash('sha256').update(key).digest().readBigUInt64BE();

/** Reads a page of rows: checks that each id matches its content, and counts the claims of live rows. */
export async function recountClaims(
  graph: GraphClient,
  ids: readonly string[],
  recounted: RecountedClaims,
  checks: Checks,
): Promise<void> {
  const check = checks.of('Row.statement');
  if (!check && !checks.of('Organisation.claims')) return;
  const records = await graph.read(facts('rows'), { ids });
  const live: StoredRow[] = [];
  for (const record of records) {
    const stored = record.get('row') as StoredRow;
    const statement = readStatement(stored);
    if (check) check.looked += 1;
    if (!statement) check?.find(stored[0], `${stored[1]}: its content or its references cannot be read`);
    else if (!originalsOf(statement).some((original) => idOfRow(record.get('key'), original) === stored[0]))
      check?.find(stored[0], `${stored[1]} has changed since it was imported`);
    if (statement && record.get('state') === 'LIVE') live.push(stored);
  }
  for (const row of (await readStoredRows(graph, live)).values())
    for (const [at, organisation] of row.resolvedIds.entries())
      recounted.add(organisation, claimKey(row, at), 1);
}

/**
 * The contents that a row may have had when its id was derived: as stored, or without what `OwnFacts.said` marks afterwards in rows of a
 * submitter that is bound to a museum.
 */
function originalsOf(statement: ParsedRecord): readonly ParsedRecord[] {
  const { thing } = statement;
  const unmarked = {
    ...statement,
    mentions: statement.mentions.map(({ unconfirmed: _, ...mention }) => mention),
  };
  if (thing.is !== 'LOAN' || thing.direction !== 'BORROWED') return [statement, unmarked];
  return [statement, unmarked, { ...unmarked, thing: { ...thing, direction: 'LENT' } }];
}

/** Same as src/ingest/submission/rows.ts; the row's key starts with the name of the return. */
const idOfRow = ([name, ...key]: readonly string[], statement: ParsedRecord) =>
  `row:${digest([name, statement, key])}`;

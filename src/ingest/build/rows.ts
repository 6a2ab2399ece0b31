import { hash } from 'node:crypto';
import { normaliseName, sortableName } from '../../domain/names.js';
import type { Matched } from '../organisationClaims.js';
import type { MentionIndex, ParsedRecord } from '../records.js';
import { sourceId } from '../sources.js';

/** A row as stored in the graph. */
export interface StoredStatement {
  readonly id: string;
  /** `loans.csv#5`: the return and the line where the row first appeared; `loans.csv@2#5` if that was in the second version. */
  readonly name: string;
  readonly statement: ParsedRecord;
  /** The organisation of each mention, by position, after following merges. */
  readonly resolvedIds: readonly string[];
  /** The same as originally resolved and stored with the row, before merges. */
  readonly storedIds: readonly string[];
  /** Score and reason for each mention that was resolved neither by identifier nor by exact name. */
  readonly matched: readonly (Matched | undefined)[];
  /** Key for the id of a new thing; its return's name comes first. */
  readonly key: readonly string[];
}

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

export const firstOf = <T>(values: readonly (T | undefined)[]): T | null =>
  values.find((value) => value !== undefined) ?? null;

export const meaning = (row: StoredStatement, positions: readonly MentionIndex[]): string[] =>
  unique(positions.map((at) => row.resolvedIds[at]!));

export const titled = (title: string) => ({
  title,
  sortTitle: sortableName(title),
  search: normaliseName(title),
});

const ROW_NAME = /^(.*?)(?:@(\d+))?#(\d+)$/;

/** The return of a row with this name: `loans.csv`. */
export const returnOf = (rowName: string): string => ROW_NAME.exec(rowName)?.[1] ?? rowName;

/** Sorts rows by return, version and line, so that results do not depend on the order of arrival. */
export function inRowOrder(rows: readonly StoredStatement[]): StoredStatement[] {
  const parts = (row: StoredStatement) => {
    const [, name = row.name, version = '1', line = '0'] = ROW_NAME.exec(row.name) ?? [];
    return { name, version: Number(version), line: Number(line) };
  };
  return [...rows].sort((one, other) => {
    const [a, b] = [parts(one), parts(other)];
    if (a.name !== b.name) return a.name < b.name ? -1 : 1;
    return a.version - b.version || a.line - b.line || (one.id < other.id ? -1 : 1);
  });
}

/** Evidence from one source: the rows that cite it, and names as printed there. */
export interface EvidenceRecord {
  readonly source: string;
  readonly rows: readonly string[];
  readonly printed: readonly string[];
}

/** Builds one evidence record for each source. */
export function evidenceOf(rows: readonly StoredStatement[]): EvidenceRecord[] {
  const bySource = new Map<string, StoredStatement[]>();
  for (const row of rows)
    for (const source of unique(row.statement.sources.map(sourceId))) {
      const naming = bySource.get(source);
      if (naming) naming.push(row);
      else bySource.set(source, [row]);
    }
  return [...bySource].map(([source, naming]) => ({
    source,
    rows: unique(naming.map((row) => row.name)),
    printed: unique(naming.flatMap((row) => row.statement.printed ?? [])),
  }));
}

export const sourcesOf = (rows: readonly StoredStatement[]): string[] =>
  unique(rows.flatMap((row) => row.statement.sources).map(sourceId));

/** One funder, from all rows that name it. */
export interface FundsRecord {
  readonly organisation: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Builds one record for each funder. The first stated sum applies; notes are joined. */
export function fundsOf(rows: readonly StoredStatement[]): FundsRecord[] {
  const facts = fundingsOf(rows);
  return unique(facts.map(({ organisation }) => organisation)).map((organisation) => {
    const own = facts.filter((one) => one.organisation === organisation);
    const sum = own.find(({ fact }) => fact.amount !== undefined)?.fact;
    const naming = unique(own.map(({ row }) => row));
    return {
      organisation,
      properties: {
        amount: sum?.amount ?? null,
        currency: sum?.currency ?? null,
        note: unique(own.map(({ fact }) => fact.note).filter(Boolean)).join('; ') || null,
        sources: sourcesOf(naming),
        rows: unique(naming.map((row) => row.name)),
      },
    };
  });
}

/** What rows state of each funder, with its id. */
export const fundingsOf = (rows: readonly StoredStatement[]) =>
  rows.flatMap((row) => {
    const { thing } = row.statement;
    const funding = thing.is === 'LOAN' || thing.is === 'PROJECT' ? (thing.funding ?? []) : [];
    return funding.map((fact) => ({ row, fact, organisation: row.resolvedIds[fact.funder]! }));
  });

export const digest = (parts: readonly unknown[]): string =>
  hash('sha256', JSON.stringify(parts), 'hex').slice(0, 20);

import { normaliseName } from '../../domain/names.js';
import { periodProperties, span } from '../periods.js';
import type { LoanStatement, PeriodRecord } from '../records.js';
import { syntheticMark } from '../synthetic.js';
import {
  digest,
  type EvidenceRecord,
  evidenceOf,
  type FundsRecord,
  firstOf,
  fundsOf,
  inRowOrder,
  meaning,
  type StoredStatement,
  sourcesOf,
  titled,
  unique,
} from './rows.js';

/** A loan as cypher/load writes it. */
export interface LoanRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly lenders: readonly string[];
  readonly borrowers: readonly string[];
  readonly venues: readonly {
    readonly organisation: string;
    readonly start: string | null;
    readonly end: string | null;
  }[];
  readonly evidence: readonly EvidenceRecord[];
  readonly funds: readonly FundsRecord[];
}

/** Match key of a loan: its own id, otherwise its sides and title. */
export function loanKey(row: StoredStatement, ownKey: readonly string[]): string {
  const { thing } = row.statement;
  if (thing.is === 'LOAN')
    return thing.ownId
      ? digest(['own', ...ownKey])
      : sidesKey(meaning(row, thing.lenders), meaning(row, thing.borrowers), thing.title);
  if (thing.is === 'PROJECT')
    return sidesKey(meaning(row, thing.museums), meaning(row, thing.partners), thing.title);
  return '';
}

const sidesKey = (lenders: readonly string[], borrowers: readonly string[], title: string) =>
  digest([[...lenders].sort(), [...borrowers].sort(), normaliseName(title)]);

/**
 * Builds a loan from all rows that state it: loan rows, and project rows that describe the same loan, which add sources, outcomes, funders
 * and people.
 */
export function buildLoan(id: string, matchKey: string, stored: readonly StoredStatement[]): LoanRecord {
  const all = inRowOrder(stored);
  const rows = all.filter((row) => row.statement.thing.is === 'LOAN');
  const loans = rows.map((row) => row.statement.thing as LoanStatement);
  const works = all.map((row) => row.statement.thing as LoanStatement);
  const [loan, row] = [loans[0]!, rows[0]!];
  const period = span(works);
  return {
    id,
    properties: {
      ...titled(loan.title),
      matchKey,
      purpose: loan.purpose,
      term: firstOf(loans.map((one) => one.term)),
      direction: loan.direction,
      objects: firstOf(loans.map((one) => one.objects)),
      object: firstOf(loans.map((one) => one.object)),
      objectsNote: firstOf(works.map((one) => one.objectsNote)),
      people: firstOf(works.map((one) => one.people)),
      programme: firstOf(loans.map((one) => one.programme)),
      outcomes: unique(works.flatMap((one) => one.outcomes ?? [])),
      sources: sourcesOf(all),
      ...periodProperties(period),
      ...syntheticMark(all.flatMap(({ statement }) => statement.sources)),
    },
    lenders: meaning(row, loan.lenders),
    borrowers: meaning(row, loan.borrowers),
    venues: venuesOf(rows, period),
    evidence: evidenceOf(all),
    funds: fundsOf(all),
  };
}

/** Venues of the loan. A single venue without its own dates takes those of the loan. */
function venuesOf(rows: readonly StoredStatement[], period: PeriodRecord): LoanRecord['venues'] {
  const stops = rows.flatMap((row) =>
    ((row.statement.thing as LoanStatement).venues ?? []).map((venue) => ({
      ...venue,
      organisation: row.resolvedIds[venue.organisation]!,
    })),
  );
  const organisations = unique(stops.map((stop) => stop.organisation));
  return organisations.map((organisation) => {
    const own = span(stops.filter((stop) => stop.organisation === organisation));
    const dates = organisations.length === 1 && !own.start && !own.end ? period : own;
    return { organisation, start: dates.start ?? null, end: dates.end ?? null };
  });
}

import type { Batches, LoadRow } from './batches.js';
import type { LoanRecord } from './build/loan.js';

/** A loan to be written by cypher/load/loans.cypher. */
export interface LoanRow extends LoanRecord {
  readonly rows: readonly string[];
  /** True if the graph does not contain it. */
  readonly isNew: boolean;
}

interface NewRow {
  readonly id: string;
  readonly line: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Parameters of cypher/load/newLoans.cypher. */
export interface NewLoans {
  readonly rows: readonly LoadRow[];
  readonly organisations: readonly string[];
  readonly sources: readonly string[];
}

/**
 * Separates new loans that one new row states, which are written together with that row; they make up most of a typical file. Returns them
 * and the remaining batches.
 */
export function splitNewLoans(batches: Batches): { readonly newLoans: NewLoans; readonly rest: Batches } {
  const rows = new Map(((batches.get('rows') ?? []) as unknown as NewRow[]).map((row) => [row.id, row]));
  const [organisations, sources] = [new Positions(), new Positions()];
  const [records, loans]: [LoadRow[], LoadRow[]] = [[], []];
  for (const loan of (batches.get('loans') ?? []) as unknown as LoanRow[]) {
    const row = loan.isNew && loan.rows.length === 1 ? rows.get(loan.rows[0]!) : undefined;
    if (row) rows.delete(row.id);
    if (row) records.push(newLoan(loan, row, organisations, sources));
    else loans.push({ ...loan });
  }
  return {
    newLoans: { rows: records, organisations: organisations.all, sources: sources.all },
    rest: new Map([...batches, ['rows', [...rows.values()].map((row) => ({ ...row }))], ['loans', loans]]),
  };
}

function newLoan(loan: LoanRow, row: NewRow, organisations: Positions, sources: Positions): LoadRow {
  const at = (organisation: string) => organisations.of(organisation);
  return {
    line: row.line,
    statement: row.properties,
    properties: stated(loan.properties),
    lenders: loan.lenders.map(at),
    borrowers: loan.borrowers.map(at),
    venues: loan.venues.map((venue) => ({ ...venue, organisation: at(venue.organisation) })),
    evidence: loan.evidence.map((one) => ({ ...one, source: sources.of(one.source) })),
    funds: loan.funds.map((one) => ({ ...one, organisation: at(one.organisation) })),
  };
}

/** Omits null properties, which a new node does not need. */
function stated(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  for (const key in properties) if (properties[key] !== null) known[key] = properties[key];
  return known;
}

/** Assigns each id a position in order of first use. */
class Positions {
  readonly all: string[] = [];
  readonly #at = new Map<string, number>();

  of(id: string): number {
    const known = this.#at.get(id);
    if (known !== undefined) return known;
    this.#at.set(id, this.all.length);
    return this.all.push(id) - 1;
  }
}

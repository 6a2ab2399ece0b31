import type { LoanStatement } from '../records.js';
import { inRowOrder, type StoredStatement } from './rows.js';

/** A fact of a row that the loan does not carry because another row states a different value. */
export interface OverriddenFact {
  readonly row: string;
  readonly column: string;
  readonly value: string;
  /** The value that the loan carries, and the name of the row that states it. */
  readonly prevailing: string;
  readonly by: string;
}

/** Single-valued facts of a loan, by column. The first row that states one decides (build/loan.ts). */
const ONCE: Readonly<Record<string, (loan: LoanStatement) => unknown>> = {
  title: (loan) => loan.title.toLowerCase(),
  purpose: (loan) => loan.purpose,
  term: (loan) => loan.term,
  objects_count: (loan) => loan.objects,
  object: (loan) => loan.object,
  programme: (loan) => loan.programme,
};

/** Facts of new rows that are dropped because an earlier row of the loan states a different value. */
export function overriddenFacts(
  rows: readonly StoredStatement[],
  isNew: (row: StoredStatement) => boolean,
): OverriddenFact[] {
  const loans = inRowOrder(rows).filter(({ statement }) => statement.thing.is === 'LOAN');
  if (loans.length < 2) return [];
  return Object.entries(ONCE).flatMap(([column, read]) => {
    const stated = loans.flatMap((row) => {
      const value = read(row.statement.thing as LoanStatement);
      return value === undefined ? [] : [{ row, value: String(value) }];
    });
    const [first] = stated;
    return stated
      .filter(({ row, value }) => isNew(row) && value !== first!.value)
      .map(({ row, value }) => ({
        row: row.id,
        column,
        value,
        prevailing: first!.value,
        by: first!.row.name,
      }));
  });
}

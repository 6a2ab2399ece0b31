import { groupBy } from '../../domain/groupBy.js';
import type { LoanStatement } from '../records.js';
import { fundingsOf, inRowOrder, type StoredStatement } from './rows.js';

/** A fact of a row that the loan or project does not carry because another row states a different value. */
export interface OverriddenFact {
  readonly row: string;
  readonly column: string;
  readonly value: string;
  /** The value that the loan or project carries, and the name of the row that states it. */
  readonly prevailing: string;
  readonly by: string;
  /** What both are about: `loan`, `project`, `funder of the same loan`. */
  readonly about: string;
}

type About = 'loan' | 'project';

/** A value of a row, for a column that can have only one. */
interface Stated {
  readonly row: StoredStatement;
  readonly column: string;
  readonly value: string;
  readonly about: string;
  /** Equal for values that exclude each other. */
  readonly key: string;
}

/** Single-valued facts of a loan, by column. The first row that states one decides (build/loan.ts). */
const ONCE: Readonly<Record<string, (loan: LoanStatement) => unknown>> = {
  title: (loan) => loan.title.toLowerCase(),
  purpose: (loan) => loan.purpose,
  term: (loan) => loan.term,
  objects_count: (loan) => loan.objects,
  object: (loan) => loan.object,
  programme: (loan) => loan.programme,
  visitors: (loan) => loan.people,
};

/** Facts of new rows that are dropped because an earlier row of the loan or project states a different value. */
export function overriddenFacts(
  rows: readonly StoredStatement[],
  about: About,
  isNew: (row: StoredStatement) => boolean,
): OverriddenFact[] {
  const inOrder = inRowOrder(rows);
  const stated = [...(about === 'loan' ? ofLoans(inOrder) : []), ...amounts(inOrder, about)];
  return [...groupBy(stated, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    others
      .filter(({ row, value }) => isNew(row) && value !== first!.value)
      .map(({ row, column, value, about }) => ({
        ...{ row: row.id, column, value, about },
        ...{ prevailing: first!.value, by: first!.row.name },
      })),
  );
}

function ofLoans(rows: readonly StoredStatement[]): Stated[] {
  const loans = rows.filter(({ statement }) => statement.thing.is === 'LOAN');
  return loans.flatMap((row) =>
    Object.entries(ONCE).flatMap(([column, read]) => {
      const value = read(row.statement.thing as LoanStatement);
      return value === undefined ? [] : [{ row, column, value: String(value), about: 'loan', key: column }];
    }),
  );
}

/** Amounts of funders. The first amount of each funder is kept (build/rows.ts), and amounts are never added up. */
const amounts = (rows: readonly StoredStatement[], about: About): Stated[] =>
  fundingsOf(rows).flatMap(({ row, fact: { amount, currency }, organisation }) =>
    amount === undefined
      ? []
      : [
          {
            ...{ row, column: 'funder', value: [currency, amount].filter(Boolean).join(' ') },
            ...{ about: `funder of the same ${about}`, key: `funder ${organisation}` },
          },
        ],
  );

import { normaliseName } from '../domain/names.js';
import type { LoanFact, ProjectFact } from './facts.js';
import { compatible } from './periods.js';

/** One loan and every row that states it, the first one first. */
export interface LoanRows {
  readonly loan: LoanFact;
  readonly rows: LoanFact[];
  /** Rows that describe it as work together: they add sources, outcomes, funders and people. */
  readonly also: ProjectFact[];
}

/** Loans, each once: rows that agree on sides, title and venue (where both name one) and have compatible periods state one loan. */
export function mergeLoans(facts: readonly LoanFact[]): LoanRows[] {
  const loans: LoanRows[] = [];
  const byKey = new Map<string, LoanRows[]>();
  for (const fact of facts) {
    const key = loanKey(fact.lenders, fact.borrowers, fact.title);
    const same = byKey.get(key)?.find(({ loan }) => sameStop(loan, fact));
    if (same) {
      same.rows.push(fact);
      continue;
    }
    const loan = { loan: fact, rows: [fact], also: [] };
    loans.push(loan);
    byKey.set(key, [...(byKey.get(key) ?? []), loan]);
  }
  return loans;
}

/**
 * Gives each row that tells of a loan, as work together, to that loan, and returns the others: a row whose museum, partner and
 * title are the lender, borrower and title of a loan, with a compatible period, IS that loan.
 */
export function joinLoans(projects: readonly ProjectFact[], loans: readonly LoanRows[]): ProjectFact[] {
  const byKey = new Map<string, LoanRows[]>();
  for (const rows of loans) {
    const { lenders, borrowers, title } = rows.loan;
    const key = loanKey(lenders, borrowers, title);
    byKey.set(key, [...(byKey.get(key) ?? []), rows]);
  }
  return projects.filter((project) => {
    const candidates = byKey.get(loanKey(project.museums, project.partners, project.title)) ?? [];
    const fitting = candidates.filter(({ loan }) => compatible(loan.period, project.period));
    fitting[0]?.also.push(project);
    return fitting.length === 0;
  });
}

/** One stop: the venue agrees or one row names none, and the periods can be one. */
function sameStop(one: LoanFact, other: LoanFact): boolean {
  const venue = !one.venue || !other.venue || one.venue === other.venue;
  return venue && compatible(one.period, other.period);
}

function loanKey(
  lenders: readonly string[],
  borrowers: readonly string[],
  title: string,
  _venue = '',
): string {
  return JSON.stringify([[...lenders].sort(), [...borrowers].sort(), normaliseName(title)]);
}

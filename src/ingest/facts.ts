import type { LoanPurpose, LoanTerm, Outcome, ProjectKind } from '../domain/words.js';
import type { Period } from './cells.js';
import type { Row } from './csv.js';
import type { Funding } from './funders.js';
import type { OrganisationKey } from './register.js';

/** What every row states beside its subject. */
export interface Evidence {
  /** `partnerships.csv#5`: file and line. */
  readonly row: string;
  readonly at: Row;
  readonly sources: readonly string[];
  /** Names as the source prints them. */
  readonly printed: readonly string[];
}

export interface FundingFact extends Funding {
  readonly funder: OrganisationKey;
}

/** One row that states a loan. */
export interface LoanFact extends Evidence {
  readonly key: readonly string[];
  readonly lenders: readonly OrganisationKey[];
  readonly borrowers: readonly OrganisationKey[];
  /** Which side is the museum whose work the source describes. */
  readonly direction: 'LENT' | 'BORROWED';
  readonly venue?: OrganisationKey;
  readonly title: string;
  readonly purpose: LoanPurpose;
  readonly term?: LoanTerm | undefined;
  readonly objects?: number | undefined;
  readonly object?: string | undefined;
  readonly objectsNote?: string | undefined;
  readonly people?: number | undefined;
  readonly programme?: string | undefined;
  readonly period: Period;
  readonly outcomes: readonly Outcome[];
  readonly funding: readonly FundingFact[];
}

/** One row that states work together that is no loan. */
export interface ProjectFact extends Evidence {
  readonly key: readonly string[];
  readonly museums: readonly OrganisationKey[];
  readonly partners: readonly OrganisationKey[];
  readonly title: string;
  readonly printedKind: string;
  readonly kind: ProjectKind;
  readonly people?: number | undefined;
  readonly objectsNote?: string | undefined;
  readonly period: Period;
  readonly outcomes: readonly Outcome[];
  readonly funding: readonly FundingFact[];
}

import type { ParsedRow } from '../records.js';
import type { RefreshLimits } from '../stagedRefresh.js';

/** A submission: a return and its metadata. */
export interface Submission {
  /** Name of the return; a later submission with the same name is a corrected version. */
  readonly name: string;
  /** Name of the file in messages. */
  readonly file: string;
  /** Fingerprint of the file and of everything that decides how it is parsed. If it is unchanged, there is nothing to do. */
  readonly fingerprint: string;
  readonly sha256: string;
  readonly layout: string;
  readonly mapping?: string | undefined;
  readonly museum?: string | undefined;
  readonly year?: string | undefined;
  readonly by: string;
}

export interface RunOptions {
  /** Computes the changes without writing them. */
  readonly dryRun?: boolean | undefined;
  readonly progress?: ((rows: number) => void) | undefined;
  readonly onWait?: ((what: string) => void) | undefined;
  readonly timeoutMs?: number | undefined;
  /** Allows a corrected file to retract most rows of its previous version. */
  readonly allowLargeRemoval?: boolean | undefined;
  /** The only museum whose returns may be replaced. Undefined if the submitter is not bound to a museum. */
  readonly own?: string | undefined;
  /** Sizes of the recomputation of partnerships. */
  readonly refresh?: RefreshLimits | undefined;
}

/** Result of a submission; in a dry run, the expected result. */
export interface Outcome {
  readonly id: string;
  readonly version: number;
  /** UNCHANGED: the same file was submitted before, nothing was done. */
  readonly state: 'APPLIED' | 'UNCHANGED' | 'CHECKED';
  readonly counts: Readonly<Record<CountName, number>>;
  /** New organisations, up to a limit. */
  readonly newOrganisations: readonly { readonly id: string; readonly name: string }[];
  /** True if a dry run found that the file looks like a different return: its import is refused without `evenIfMostIsGone`. */
  readonly needsReplace: boolean;
}

export const COUNTS = [
  'rows',
  'added',
  'unchanged',
  'refused',
  'retracted',
  'organisationsCreated',
  'organisationsDropped',
  'loansCreated',
  'loansDropped',
  'projectsCreated',
  'projectsDropped',
  'figuresCreated',
  'figuresDropped',
] as const;
export type CountName = (typeof COUNTS)[number];

/** Thrown if a whole file is refused, with advice; nothing was written. */
export class SubmissionError extends Error {
  override readonly name = 'SubmissionError';
}

/** Rows in batches; each call reads from the start. */
export type RowSource = () => AsyncIterable<readonly ParsedRow[]>;

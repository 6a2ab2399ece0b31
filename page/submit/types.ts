import type { Issue as ImportIssue } from '../../src/ingest/report.js';

/** What a key permits: `GET /caller`. */
export interface Caller {
  readonly name: string;
  readonly role: string;
  readonly museum: string | null;
  readonly rights: readonly string[];
}

/** A problem in the file, as the service reports it. */
export type Issue = Omit<ImportIssue, 'file'>;

export type Counts = Readonly<Record<string, number>>;

/** Report of a check or a submission. */
export interface Report {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: 'CHECKED' | 'APPLIED' | 'UNCHANGED';
  readonly layout: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly read: number;
  readonly refused: number;
  readonly errors: number;
  readonly warnings: number;
  readonly counts: Counts;
  readonly issues: readonly Issue[];
  /** True if the submission needs a confirmation that it replaces the earlier version. */
  readonly needsReplace: boolean;
}

/** An earlier submission. */
export interface Submission {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: string;
  readonly museum: string | null;
  readonly year: string | null;
  readonly by: string;
  readonly at: string;
  readonly sha256: string | null;
  readonly rows: number | null;
  readonly errors: number | null;
  readonly warnings: number | null;
}

/** A new text for a cell of the file, or for a part of it. */
export interface Correction {
  readonly line: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly column: string;
  /** The text that is replaced. */
  readonly from: string;
  readonly value: string;
  /** True if `value` replaces the whole cell, whatever its text is. */
  readonly isWhole: boolean;
}

/** What a key permits: `GET /caller`. */
export interface Caller {
  readonly name: string;
  readonly role: string;
  readonly museum: string | null;
  readonly rights: readonly string[];
}

/** A problem in the file, as the service reports it. */
export interface Issue {
  readonly line: number;
  /** In a workbook: the sheet and the cell (`C7`). */
  readonly sheet?: string;
  readonly cell?: string;
  /** Heading of the column; '' for a whole row. */
  readonly column: string;
  readonly value: string;
  /** Text of the whole cell, if `value` is only a part of it. */
  readonly cellText?: string;
  readonly level: 'ERROR' | 'WARNING';
  readonly rule: string;
  readonly reason: string;
  readonly suggestion?: string;
  /** The value that settles the problem if it is entered. */
  readonly replacement?: string;
}

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

/** A new value for one cell of the file. */
export interface Correction {
  readonly line: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly column: string;
  readonly value: string;
}

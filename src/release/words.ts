import type { Changes } from './changes.js';
import type { Former } from './former.js';
import type { Counts, SourceRow } from './tally.js';

/** Data of a release for its descriptor, citation and README. */
export interface Release {
  /** The date of the data's last change, and their version: `2026-11-23-v12`. */
  readonly version: string;
  readonly dataVersion: number;
  readonly dataChanged: string;
  /** Release time, the same in all files. */
  readonly made: Date;
  readonly synthetic: boolean;
  readonly counts: Counts;
  readonly sources: readonly SourceRow[];
  /** Cursor of the change feed. */
  readonly cursor: string;
  readonly since: Since;
}

/** Changes since the previous release, or the reason why they are unknown. */
export type Since =
  | { readonly former?: undefined; readonly changes?: undefined }
  | { readonly former: Former; readonly changes: Changes; readonly why?: undefined }
  | { readonly former: Former; readonly changes?: undefined; readonly why: string };

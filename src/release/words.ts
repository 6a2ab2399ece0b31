import type { Changes } from './changes.js';
import type { Former } from './former.js';
import type { Counts, SourceRow } from './tally.js';

/** All that a release tells of itself: what its descriptor, citation and README are written from. */
export interface Release {
  /** The date of the data's last change, and their version: `2026-11-23-v12`. */
  readonly version: string;
  readonly dataVersion: number;
  readonly dataChanged: string;
  /** When it was made, the one time that all its files tell. */
  readonly made: Date;
  readonly synthetic: boolean;
  readonly counts: Counts;
  readonly sources: readonly SourceRow[];
  /** Where the change feed stood. */
  readonly cursor: string;
  readonly since: Since;
}

/** What changed since the former release; or why that cannot be told. */
export type Since =
  | { readonly former?: undefined; readonly changes?: undefined }
  | { readonly former: Former; readonly changes: Changes; readonly why?: undefined }
  | { readonly former: Former; readonly changes?: undefined; readonly why: string };

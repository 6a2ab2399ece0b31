import { LICENCE } from '../api/compose/meta.js';
import type { Version } from './reading.js';
import type { ExportRequest } from './request.js';

/** What an export tells of itself: in the metadata of its format, or in a file beside it. */
export interface ExportMetadata {
  readonly title: string;
  /** Whether the graph holds what was made up, for trying or measuring: then nothing in it may be taken for a fact. */
  readonly synthetic: boolean;
  readonly licence: string;
  /** The number of the data, and when they last changed. Exports of one number fit together. */
  readonly data_version: number;
  readonly data_changed: string | null;
  /** When the export was begun, UTC. */
  readonly exported: string;
  readonly of: string;
  readonly table?: string;
  /** As it was given; `{}` where nothing was. */
  readonly filter: object;
  /** Of partnerships: whether sites stand apart from their parents, whose activity theirs is counted in. */
  readonly sites?: boolean;
  /** How partly known dates are written. */
  readonly dates: string;
}

export function metadataOf(request: ExportRequest, version: Version, now: Date): ExportMetadata {
  const { of, table, given, sites } = request;
  return {
    title: `Museum partnership graph${version.synthetic ? ' (synthetic data)' : ''}: ${table?.name ?? of}`,
    synthetic: version.synthetic,
    licence: LICENCE,
    data_version: version.number,
    data_changed: version.changed,
    exported: now.toISOString(),
    of,
    ...(table && { table: table.name }),
    filter: given,
    ...(of === 'partnerships' && { sites }),
    dates:
      'start and end are as precise as they are known; *_earliest and *_latest are the first and last day on which they can have been. Empty is unknown.',
  };
}

/** For formats whose metadata are names with texts. */
export const metadataEntries = (about: ExportMetadata): [string, string][] =>
  Object.entries(about).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);

import { LICENCE } from '../api/compose/meta.js';
import type { Version } from './reading.js';
import type { ExportRequest } from './request.js';

/** Metadata of an export, embedded in the format or in a sidecar file. */
export interface ExportMetadata {
  readonly title: string;
  /** True if the graph contains synthetic data for testing or benchmarks; none of it may be taken as fact. */
  readonly synthetic: boolean;
  readonly licence: string;
  /** Data version, and time of the last change. Exports of one version are consistent. */
  readonly data_version: number;
  readonly data_changed: string | null;
  /** When the export was begun, UTC. */
  readonly exported: string;
  readonly of: string;
  readonly table?: string;
  /** The given filter; `{}` if none. */
  readonly filter: object;
  /**
   * Partnerships only: true if sites are separate from their parents, which also include the sites'
   * activities.
   */
  readonly sites?: boolean;
  /** Format of partly known dates. */
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

/** Metadata as pairs of name and text. */
export const metadataEntries = (about: ExportMetadata): [string, string][] =>
  Object.entries(about).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);

import { LICENCE } from '../api/compose/meta.js';
import type { ExportMetadata, ExportRequest, Version } from './types.js';

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
      'start and end have the precision that is known; *_earliest and *_latest are the first and last possible day. Empty: unknown.',
  };
}

/** Metadata as pairs of name and text. */
export const metadataEntries = (about: ExportMetadata): [string, string][] =>
  Object.entries(about).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);

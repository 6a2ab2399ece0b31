import type { GraphQLSchema } from 'graphql';
import type { Column } from '../export/columns.js';
import { FRAMES } from '../export/formats/gds.js';
import { FORMATS } from '../export/formats.js';
import { ALL_TABLES, readRequest } from '../export/request.js';
import { fileName } from '../export/sidecar.js';
import { type Of, TABLES } from '../export/tables.js';
import type { ExportRequest, FormatName } from '../export/types.js';

/** A file of a release: path and export. */
export interface Planned {
  /** Relative to the release's folder: `parquet/everything-loans.parquet`. */
  readonly path: string;
  readonly request: ExportRequest;
}

/** All formats for partnerships and for everything; for single-table formats, each table. `base`: address of the service, for identifiers. */
export function planOf(schema: GraphQLSchema, base?: string): Planned[] {
  const formats = Object.keys(FORMATS) as FormatName[];
  return formats.flatMap((format) =>
    (Object.keys(TABLES) as Of[]).flatMap((of) =>
      tablesOf(format, of).map((table) => {
        const request = readRequest({ format, of, table }, schema, base);
        return { path: `${format}/${fileName(request)}`, request };
      }),
    ),
  );
}

function tablesOf(format: FormatName, of: Of): (string | undefined)[] {
  const { tables } = FORMATS[format];
  if (tables === 'ONE') return TABLES[of].map(({ name }) => name);
  if (tables === 'ANY') return [ALL_TABLES];
  return tables === 'FRAMES' ? Object.keys(FRAMES) : [undefined];
}

/** Columns of a file with one table; undefined for graphs. */
export function columnsOf({ format, table }: ExportRequest): readonly Column[] | undefined {
  if (!table) return undefined;
  return format === 'gds' ? FRAMES[table.name as keyof typeof FRAMES] : table.columns;
}

import { writeJsonLd, writeNQuads, writeTurtle } from '../linkedData/formats.js';
import { JSON_LD } from '../linkedData/syntaxes/jsonLd.js';
import { N_QUADS } from '../linkedData/syntaxes/nQuads.js';
import type { Syntax } from '../linkedData/syntaxes/syntax.js';
import { TURTLE } from '../linkedData/syntaxes/turtle.js';
import { XLSX_MEDIA_TYPE } from '../xlsx/cellText.js';
import { writeArrow } from './formats/arrow.js';
import { writeCsv } from './formats/csv.js';
import { writeCytoscape } from './formats/cytoscape.js';
import { writeGds } from './formats/gds.js';
import { writeGexf } from './formats/gexf.js';
import { writeGraphml } from './formats/graphml.js';
import { writeJsonl } from './formats/jsonl.js';
import { writeNodeLink } from './formats/nodeLink.js';
import { writeParquet } from './formats/parquet.js';
import { writeXlsxTables } from './formats/xlsx.js';
import type { Chunk, ExportSource, FormatName } from './types.js';

export interface Format {
  readonly type: string;
  readonly extension: string;
  /**
   * ONE: requires one table. ANY: one table, or all if none is named. FRAMES: `nodes` or `relationships`.
   * NONE: nodes and edges together.
   */
  readonly tables: 'ONE' | 'ANY' | 'FRAMES' | 'NONE';
  /** True if the format embeds metadata; otherwise a sidecar file contains them. */
  readonly hasMetadata: boolean;
  write(material: ExportSource): AsyncGenerator<Chunk>;
}

const mediaOf = ({ type, extension }: Syntax) => ({ type, extension });

/** Export formats. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    tables: 'ONE',
    hasMetadata: false,
    write: writeCsv,
  },
  xlsx: {
    type: XLSX_MEDIA_TYPE,
    extension: 'xlsx',
    tables: 'ANY',
    hasMetadata: true,
    write: writeXlsxTables,
  },
  jsonl: {
    type: 'application/x-ndjson',
    extension: 'jsonl',
    tables: 'ANY',
    hasMetadata: false,
    write: writeJsonl,
  },
  parquet: {
    type: 'application/vnd.apache.parquet',
    extension: 'parquet',
    tables: 'ONE',
    hasMetadata: true,
    write: writeParquet,
  },
  arrow: {
    type: 'application/vnd.apache.arrow.file',
    extension: 'arrow',
    tables: 'ONE',
    hasMetadata: true,
    write: writeArrow,
  },
  graphml: {
    type: 'application/graphml+xml',
    extension: 'graphml',
    tables: 'NONE',
    hasMetadata: true,
    write: writeGraphml,
  },
  gexf: {
    type: 'application/gexf+xml',
    extension: 'gexf',
    tables: 'NONE',
    hasMetadata: true,
    write: writeGexf,
  },
  'node-link': {
    type: 'application/json',
    extension: 'json',
    tables: 'NONE',
    hasMetadata: true,
    write: writeNodeLink,
  },
  cytoscape: {
    type: 'application/json',
    extension: 'cyjs',
    tables: 'NONE',
    hasMetadata: true,
    write: writeCytoscape,
  },
  gds: {
    type: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    tables: 'FRAMES',
    hasMetadata: false,
    write: writeGds,
  },
  turtle: { ...mediaOf(TURTLE), tables: 'NONE', hasMetadata: true, write: writeTurtle },
  'n-quads': { ...mediaOf(N_QUADS), tables: 'NONE', hasMetadata: true, write: writeNQuads },
  'json-ld': { ...mediaOf(JSON_LD), tables: 'NONE', hasMetadata: true, write: writeJsonLd },
};

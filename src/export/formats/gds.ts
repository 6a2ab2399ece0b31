import { stringify } from 'csv-stringify/sync';
import type { Column } from '../columns.js';
import { TABLES, type Table } from '../tables.js';
import type { Chunk, ExportSource } from '../types.js';
import { csvRows } from './csv.js';

const text = (name: string, about: string): Column => ({ name, type: 'TEXT', about });
const integer = (name: string, about: string): Column => ({ name, type: 'INTEGER', about });

/** Numeric properties for algorithms; 0 if missing, because Graph Data Science has no null. */
const NODE_NUMBERS = ['national', 'loans', 'projects', 'partners'];
const EDGE_NUMBERS = ['weight', 'loans', 'projects', 'consortium_only'];

const HOW_MANY: Readonly<Record<string, string>> = {
  national: '1 for a national museum, else 0.',
  consortium_only: '1 if the two are connected only by projects with three or more participants, else 0.',
  weight: 'Number of loans and projects; 1 for relations without totals.',
  loans: 'Number of loans. 0: none, or not applicable.',
  projects: 'Number of projects. 0: none, or not applicable.',
  partners: 'Number of partners. 0: none, or not applicable.',
};
const numbers = (names: readonly string[], nameOf = (name: string) => name) =>
  names.map((name) => integer(nameOf(name), HOW_MANY[name]!));
/** The client rejects two frames that share a column name. */
const ofNodes = (name: string) => (EDGE_NUMBERS.includes(name) ? `node_${name}` : name);

/** Columns of the two frames. */
export const FRAMES: Readonly<Record<'nodes' | 'relationships', readonly Column[]>> = {
  nodes: [
    integer('nodeId', 'Node number in the database; the same in both frames for one data version.'),
    text('labels', 'Label: Organisation, Loan, Project, Source or Figure.'),
    ...numbers(NODE_NUMBERS, ofNodes),
    ...[text('id', 'Id of the record.'), text('name', 'Its name or title.')],
  ],
  relationships: [
    integer('sourceNodeId', 'Number of the start node.'),
    integer('targetNodeId', 'Number of the end node.'),
    text('relationshipType', 'Type of the relation: PARTNERS_WITH, LENT, TO …'),
    ...numbers(EDGE_NUMBERS),
  ],
};

/**
 * Frames for `gds.graph.construct`: integer ids (the database's own, equal in both frames of one data
 * version), labels or type, then numbers. The readable columns come last; drop them before use.
 */
export async function* writeGds(material: ExportSource): AsyncGenerator<Chunk> {
  const nodes = material.request.table!.name === 'nodes';
  const columns = FRAMES[nodes ? 'nodes' : 'relationships'];
  yield stringify([columns.map(({ name }) => name)]);
  for (const table of TABLES[material.request.of].filter(({ is }) => is === (nodes ? 'NODES' : 'EDGES'))) {
    const names = nodes ? nodeColumns(table) : EDGE_COLUMNS;
    for await (const batch of material.rows(table, names))
      yield csvRows(
        columns,
        batch.map((row) => (nodes ? nodeRow(table, row) : edgeRow(row))),
      );
  }
}

const nodeColumns = ({ columns }: Table) => [
  ...['node_id', ...NODE_NUMBERS, 'id'],
  columns.some(({ name }) => name === 'name') ? 'name' : 'title',
];

function nodeRow(table: Table, [id, ...others]: readonly unknown[]): unknown[] {
  const counted = others.slice(0, NODE_NUMBERS.length).map((value) => Number(value ?? 0));
  return [id, table.label, ...counted, ...others.slice(NODE_NUMBERS.length)];
}

const EDGE_COLUMNS = ['from_node_id', 'to_node_id', 'type', ...EDGE_NUMBERS];

const edgeRow = ([from, to, type, weight, ...others]: readonly unknown[]) => [
  ...[from, to, type ?? 'PARTNERS_WITH', Number(weight ?? 1)],
  ...others.map((value) => Number(value ?? 0)),
];

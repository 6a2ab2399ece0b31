import { stringify } from 'csv-stringify/sync';
import type { Column } from '../columns.js';
import type { Chunk, Material } from '../export.js';
import { TABLES, type Table } from '../tables.js';
import { csvRows } from './csv.js';

const text = (name: string): Column => ({ name, type: 'TEXT', about: '' });
const number = (name: string): Column => ({ name, type: 'NUMBER', about: '' });

/** Numbers that algorithms use; 0 where a thing has none, as Graph Data Science knows no null. */
const NODE_NUMBERS = ['national', 'loans', 'projects', 'partners'];
const EDGE_NUMBERS = ['weight', 'loans', 'projects', 'consortium_only'];

/**
 * Frames as `gds.graph.construct` takes them: whole numbers as ids (the database's own, the same in both frames of one version of
 * the data), labels or type, then numbers; last what a person knows things by, to be dropped before.
 */
export async function* writeGds(material: Material): AsyncGenerator<Chunk> {
  const nodes = material.request.table!.name === 'nodes';
  const columns = nodes
    ? [number('nodeId'), text('labels'), ...NODE_NUMBERS.map(number), text('id'), text('name')]
    : [
        ...[number('sourceNodeId'), number('targetNodeId'), text('relationshipType')],
        ...EDGE_NUMBERS.map(number),
      ];
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
  const numbers = others.slice(0, NODE_NUMBERS.length).map((value) => Number(value ?? 0));
  return [id, table.label, ...numbers, ...others.slice(NODE_NUMBERS.length)];
}

const EDGE_COLUMNS = ['from_node_id', 'to_node_id', 'type', ...EDGE_NUMBERS];

const edgeRow = ([from, to, type, weight, ...numbers]: readonly unknown[]) => [
  ...[from, to, type ?? 'PARTNERS_WITH', Number(weight ?? 1)],
  ...numbers.map((value) => Number(value ?? 0)),
];

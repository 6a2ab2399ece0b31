import { textOf } from '../cells.js';
import type { Column, ColumnType } from '../columns.js';
import { type Edge, edgesOf, type Node, nodesOf, shapeOf } from '../graph.js';
import { metadataEntries } from '../metadata.js';
import type { Chunk, ExportSource } from '../types.js';
import { xml } from '../xml.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  TEXT: 'string',
  TEXTS: 'string',
  INTEGER: 'long',
  NUMBER: 'double',
  BOOLEAN: 'boolean',
  DAY: 'string',
};

/** Attributes of all nodes and edges, in addition to their table's columns. */
const TYPE: Column = { name: 'type', type: 'TEXT', about: 'Type of record.' };
const LABEL: Column = { name: 'label', type: 'TEXT', about: 'Label for display.' };

/** Writes GraphML 1.0. Lists are joined with ` | `; unknown values are omitted. */
export async function* writeGraphml(material: ExportSource): AsyncGenerator<Chunk> {
  const { directed, nodeColumns, edgeColumns } = shapeOf(material);
  const about = metadataEntries(material.about);
  const keys = [
    ...about.map(([name]) => key('graph', name, 'string')),
    ...[LABEL, TYPE, ...nodeColumns].map(({ name, type }) => key('node', name, TYPES[type])),
    ...[TYPE, ...edgeColumns].map(({ name, type }) => key('edge', name, TYPES[type])),
  ];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys.join('\n')}
<graph id="G" edgedefault="${directed ? 'directed' : 'undirected'}">
${about.map(([name, text]) => data('graph', name, text)).join('\n')}
`;
  for await (const nodes of nodesOf(material)) yield nodes.map(nodeXml).join('');
  for await (const edges of edgesOf(material)) yield edges.map(edgeXml).join('');
  yield '</graph>\n</graphml>\n';
}

const key = (of: string, name: string, type: string) =>
  `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
const data = (of: string, name: string, text: string) => `<data key="${of}-${name}">${xml(text)}</data>`;

const values = (of: string, { columns, values: all }: Pick<Node, 'columns' | 'values'>) =>
  columns
    .map((column, at) => {
      const text = textOf(column, all[at] ?? null);
      return text === null ? '' : data(of, column.name, text);
    })
    .join('');

const nodeXml = (node: Node) =>
  `<node id="${xml(node.id)}">${data('node', 'label', node.label)}${data('node', 'type', node.type)}${values('node', node)}</node>\n`;

const edgeXml = (edge: Edge) =>
  `<edge id="${xml(edge.id)}" source="${xml(edge.source)}" target="${xml(edge.target)}">${data('edge', 'type', edge.type)}${values('edge', edge)}</edge>\n`;

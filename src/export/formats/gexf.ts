import { textOf } from '../cells.js';
import type { Column, ColumnType } from '../columns.js';
import { type Edge, edgesOf, type Node, nodesOf, shapeOf, spellsOf } from '../graph.js';
import { metadataEntries } from '../metadata.js';
import type { Chunk, ExportSource } from '../types.js';
import { xml } from '../xml.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  TEXT: 'string',
  TEXTS: 'liststring',
  INTEGER: 'long',
  NUMBER: 'double',
  BOOLEAN: 'boolean',
  DAY: 'string',
};
const TYPE: Column = { name: 'type', type: 'TEXT', about: 'Type of record.' };

/**
 * Writes GEXF 1.3 with a timeline: edges have the periods of their activities, loans and projects their own.
 * Undated elements have none and are always visible.
 */
export async function* writeGexf(material: ExportSource): AsyncGenerator<Chunk> {
  const { directed, nodeColumns, edgeColumns } = shapeOf(material);
  const { about } = material;
  const description = metadataEntries(about)
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n');
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta lastmodifieddate="${about.exported.slice(0, 10)}"><creator>${xml(about.title)}</creator><description>${xml(description)}</description></meta>
<graph defaultedgetype="${directed ? 'directed' : 'undirected'}" mode="dynamic" timeformat="date" timerepresentation="interval">
<attributes class="node">
${attributes([TYPE, ...nodeColumns])}
</attributes>
<attributes class="edge">
${attributes([TYPE, ...edgeColumns.filter(isNoWeight)])}
</attributes>
<nodes>
`;
  for await (const nodes of nodesOf(material)) yield nodes.map(nodeXml).join('');
  yield '</nodes>\n<edges>\n';
  for await (const edges of edgesOf(material)) yield edges.map(edgeXml).join('');
  yield '</edges>\n</graph>\n</gexf>\n';
}

const attributes = (columns: readonly Column[]) =>
  columns
    .map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>`)
    .join('\n');

/** The weight uses the format's own attribute. */
const isNoWeight = ({ name }: Column) => name !== 'weight';

const nodeXml = (node: Node) =>
  `<node id="${xml(node.id)}" label="${xml(node.label)}">${inner(node)}</node>\n`;

function edgeXml(edge: Edge): string {
  const at = edge.columns.findIndex(({ name }) => name === 'weight');
  const weight = at < 0 ? '' : ` weight="${edge.values[at]}"`;
  return `<edge id="${xml(edge.id)}" source="${xml(edge.source)}" target="${xml(edge.target)}" kind="${edge.type}"${weight}>${inner(edge)}</edge>\n`;
}

function inner({ type, columns, values, periods }: Omit<Node, 'label' | 'id'>): string {
  const cells = columns.map((column, at) =>
    isNoWeight(column) ? attribute(column, values[at] ?? null) : '',
  );
  const spells = spellsOf(periods).map(
    ({ start, end }) => `<spell${start ? ` start="${start}"` : ''}${end ? ` end="${end}"` : ''}/>`,
  );
  const timed = spells.length > 0 ? `<spells>${spells.join('')}</spells>` : '';
  return `<attvalues>${value('type', type)}${cells.join('')}</attvalues>${timed}`;
}

/** Lists in Gephi's syntax: `["one", "two"]`. */
function attribute(column: Column, cell: unknown): string {
  if (column.type === 'TEXTS' && Array.isArray(cell))
    return cell.length === 0
      ? ''
      : value(column.name, `[${cell.map((one) => JSON.stringify(one)).join(', ')}]`);
  const text = textOf(column, cell);
  return text === null ? '' : value(column.name, text);
}

const value = (name: string, text: string) => `<attvalue for="${name}" value="${xml(text)}"/>`;

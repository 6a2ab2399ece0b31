import type { GraphClient } from '../database/client.js';

/** These statements read the whole graph, because stores are compared whole. Nothing else uses them. */
const NODES =
  'MATCH (node) WHERE NOT node:WriteLease RETURN labels(node) AS labels, properties(node) AS properties';
const RELATIONSHIPS =
  'MATCH (from)-[link]->(to) RETURN type(link) AS type, properties(link) AS properties, labels(from) AS fromLabels, coalesce(from.id, from.name) AS fromId, labels(to) AS toLabels, coalesce(to.id, to.name) AS toId';

/** Properties that differ between loads: the name of the change feed. */
const OWN = new Set(['feed']);

/** All facts of a graph, one per line, sorted. Write times are left out. */
export async function factsOf(graph: GraphClient): Promise<string[]> {
  const client = graph.within(120);
  const nodes = await client.read(NODES);
  const links = await client.read(RELATIONSHIPS);
  return [
    ...nodes.map((row) => textOf([[...row.get('labels')].sort(), plain(row.get('properties'))])),
    ...links.map((row) =>
      textOf([
        ...[row.get('type'), [...row.get('fromLabels')].sort(), row.get('fromId')],
        ...[[...row.get('toLabels')].sort(), row.get('toId'), plain(row.get('properties'))],
      ]),
    ),
  ].sort();
}

const textOf = (parts: unknown) =>
  JSON.stringify(parts, (_key, value) => (typeof value === 'bigint' ? `${value}` : value));

function plain(properties: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(properties)
    .filter(([name, value]) => !OWN.has(name) && !isTime(value))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

const isTime = (value: unknown) =>
  typeof value === 'object' && value !== null && 'timeZoneOffsetSeconds' in value;

/** Lines that only one of the lists has, up to `limit`. */
export function differences(one: readonly string[], other: readonly string[], limit = 5): string[] {
  const [ones, others] = [new Set(one), new Set(other)];
  return [
    ...one.filter((line) => !others.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !ones.has(line)).map((line) => `+ ${line}`),
  ].slice(0, limit);
}

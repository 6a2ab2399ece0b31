import type { Column } from './columns.js';
import { TABLES, type Table } from './tables.js';
import type { ExportSource } from './types.js';

/** A node of a graph format. */
export interface Node {
  readonly id: string;
  /** Display name. */
  readonly label: string;
  /** Organisation, Loan, Project, Source or Figure. */
  readonly type: string;
  readonly columns: readonly Column[];
  /** In column order; null if unknown. */
  readonly values: readonly unknown[];
  readonly periods: readonly string[];
}

/** An edge of a graph format. */
export interface Edge extends Omit<Node, 'label'> {
  readonly source: string;
  readonly target: string;
}

export interface GraphShape {
  /** False for partnerships; true for other relations. */
  readonly directed: boolean;
  readonly nodeColumns: readonly Column[];
  readonly edgeColumns: readonly Column[];
}

const tablesOf = ({ request }: ExportSource, is: Table['is']) =>
  TABLES[request.of].filter((table) => table.is === is);

/** Deduplicates by name: a column of several tables has one meaning and type. */
const eachOnce = (columns: readonly Column[]) => [
  ...new Map(columns.map((column) => [column.name, column])).values(),
];

/**
 * Columns that are not attributes: ids and ends have dedicated fields, and attributes of the ends are on the
 * nodes.
 */
const OWN_PLACE = ['id', 'museum_id', 'partner_id', 'from_id', 'to_id', 'type'];
const attributes = ({ columns }: Table) =>
  columns.filter(({ name, flat }) => !flat && !OWN_PLACE.includes(name));

export function shapeOf(material: ExportSource): GraphShape {
  return {
    directed: material.request.of === 'everything',
    nodeColumns: eachOnce(tablesOf(material, 'NODES').flatMap(attributes)),
    edgeColumns: eachOnce(tablesOf(material, 'EDGES').flatMap(attributes)),
  };
}

export async function* nodesOf(material: ExportSource): AsyncGenerator<Node[]> {
  for (const table of tablesOf(material, 'NODES')) {
    const columns = attributes(table);
    const name = table.columns.some((column) => column.name === 'name') ? 'name' : 'title';
    for await (const batch of material.rows(table, [
      'id',
      name,
      'periods',
      ...columns.map((one) => one.name),
    ]))
      yield batch.map(([id, label, periods, ...values]) => ({
        ...{ id: id as string, label: label as string, type: table.label!, columns, values },
        periods: (periods ?? []) as string[],
      }));
  }
}

export async function* edgesOf(material: ExportSource): AsyncGenerator<Edge[]> {
  let count = 0;
  for (const table of tablesOf(material, 'EDGES')) {
    const columns = attributes(table);
    const own = table.name === 'partnerships' ? ['museum_id', 'partner_id'] : ['from_id', 'to_id'];
    const names = ['id', ...own, 'type', 'periods', ...columns.map((one) => one.name)];
    for await (const batch of material.rows(table, names))
      yield batch.map(([id, source, target, type, periods, ...values]) => ({
        id: (id ?? `relation-${count++}`) as string,
        ...{ source: source as string, target: target as string, type: (type ?? 'PARTNERS_WITH') as string },
        ...{ columns, values, periods: (periods ?? []) as string[] },
      }));
  }
}

/** A period, YYYY-MM-DD; without `start` if unknown, without `end` if possibly continuing. */
export interface Spell {
  readonly start?: string;
  readonly end?: string;
}

const UNKNOWN_START = '0000-00-00';
const UNKNOWN_END = '9999-99-99';

/** The days of `periods` (`2017-11-01/2018-03-31`), as stretches that do not overlap. */
export function spellsOf(periods: readonly string[]): Spell[] {
  const merged: [string, string][] = [];
  for (const [start, end] of periods.map((period) => period.split('/') as [string, string]).sort()) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = [last[1], end].sort()[1]!;
    else merged.push([start, end]);
  }
  return merged.map(([start, end]) => ({
    ...(start !== UNKNOWN_START && { start }),
    ...(end !== UNKNOWN_END && { end }),
  }));
}

import type { Record as Neo4jRecord } from 'neo4j-driver';
import { END, type Form, START } from '../neo4j/importToolFile.js';
import { UserError } from '../userError.js';

/**
 * Property that holds, until `after-import.cypher` has run, the lists that the import tool drops: `0 name` for an empty list, `1 name` for a
 * list with one empty text.
 */
export const BLANK_LISTS = '_blankLists';

/** Types of the import tool by the names that Cypher's `valueType()` gives. */
const TYPES: Readonly<Record<string, string>> = {
  STRING: 'string',
  INTEGER: 'long',
  FLOAT: 'double',
  BOOLEAN: 'boolean',
  DATE: 'date',
  'ZONED DATETIME': 'datetime',
  'LOCAL DATETIME': 'localdatetime',
};

/**
 * Type of a column for the import tool, `string[]` for example, from the types of its values; undefined if all of them are empty lists.
 * Throws a UserError if the import tool has no column for them.
 */
export function columnType(property: string, valueTypes: readonly string[]): string | undefined {
  const types = new Set(valueTypes.map(importType).filter((type) => type !== EMPTY));
  const [type, ...others] = types;
  if (others.length > 0 || type === null)
    throw new UserError(
      `The property ${property} has values of the types ${valueTypes.join(', ')}, which a file for Neo4j's import tool cannot hold. Use "partnership-graph backup" or Neo4j's own dump instead.`,
    );
  return type;
}

const EMPTY = 'empty list';

function importType(valueType: string): string | null {
  const name = valueType.replaceAll(' NOT NULL', '');
  if (name === 'LIST<NOTHING>') return EMPTY;
  const item = /^LIST<(.*)>$/.exec(name)?.[1];
  const type = TYPES[item ?? name];
  if (!type) return null;
  return item ? `${type}[]` : type;
}

/** Columns of the files, by name of the file, from rows of `nodeProperties` and `relationshipProperties`. */
export function formsOf(rows: readonly Neo4jRecord[], isNodes: boolean): ReadonlyMap<string, Form> {
  const columns = new Map<string, string[]>();
  for (const row of rows) {
    const name = isNodes ? labelsName(row.get('labels')) : (row.get('type') as string);
    const own = columns.get(name) ?? (isNodes ? [':ID'] : [START, END]);
    columns.set(name, own);
    const property: string | null = row.get('name');
    const type = property === null ? undefined : columnType(`${name}.${property}`, row.get('types'));
    if (type) own.push(`${property}:${type}`);
  }
  return new Map(
    [...columns].map(([name, own]) => [
      name,
      { name, header: [...own, `${BLANK_LISTS}:string[]`].join(','), isNodes },
    ]),
  );
}

/** Name of the file of nodes with these labels. */
export const labelsName = (labels: readonly string[]) => labels.join(':');

/** Properties as cells; lists that the import tool would drop are named in `_blankLists` instead. */
export function cellsOf(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(properties);
  const blank = entries.filter(([, value]) => isBlank(value));
  if (blank.length === 0) return properties;
  return {
    ...Object.fromEntries(entries.filter(([, value]) => !isBlank(value))),
    [BLANK_LISTS]: blank.map(([name, value]) => `${(value as unknown[]).length} ${name}`),
  };
}

const isBlank = (value: unknown) => Array.isArray(value) && value.join('') === '' && value.length < 2;

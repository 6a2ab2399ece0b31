import { coerceInputValue, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { badInput } from '../api/errors.js';
import { LOCAL_URL } from '../http/publicUrl.js';
import { nearest } from '../ingest/layouts/nearest.js';
import { FORMATS } from './formats.js';
import { type Of, TABLES, type Table, THINGS, tableOf } from './tables.js';
import type { ExportRequest, FormatName } from './types.js';

type Value = Readonly<Record<string, unknown>>;

/** Raw parameters, from an address or the command line. */
export type Given = Readonly<Record<string, string | undefined>>;

const PARAMETERS = ['format', 'of', 'table', 'filter', 'sites', 'edges'];

/** Validates the parameters. Throws `badInput`: what came, what is allowed, what to do. `base`: address of the service. */
export function readRequest(given: Given, schema: GraphQLSchema, base = LOCAL_URL): ExportRequest {
  const unknown = Object.keys(given).find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) throw badInput(`unknown parameter${hint(unknown, PARAMETERS)}`, unknown);
  const format = choice(given, 'format', Object.keys(FORMATS) as FormatName[]);
  const of = choice(given, 'of', ['partnerships', 'everything'], 'partnerships');
  const table = readTable(given.table, format, of);
  const filter = readFilter(given.filter, of, schema);
  if (of === 'everything' && given.sites)
    throw badInput('everything always includes sites: remove this parameter.', 'sites');
  return {
    ...{ format, of, ...filter, ...(table && { table }) },
    sites: choice(given, 'sites', ['true', 'false'], 'false') === 'true',
    edges: choice(given, 'edges', ['edges', 'links'], 'edges'),
    base,
  };
}

function choice<T extends string>(given: Given, name: string, allowed: readonly T[], usual?: T): T {
  const value = given[name] || usual;
  if (allowed.includes(value as T)) return value as T;
  const guess = value && nearest(value, allowed);
  const problem = value ? `"${value}" is not allowed` : 'is missing';
  throw badInput(`${problem}: ${allowed.join(', ')}${guess ? `; did you mean ${guess}?` : '.'}`, name);
}

const hint = (text: string, allowed: readonly string[]) => {
  const guess = nearest(text, allowed);
  return guess ? `; did you mean ${guess}?` : `; allowed: ${allowed.join(', ')}.`;
};

/** Value of `table` for all tables in one file, each row with its table's name. */
export const ALL_TABLES = 'all';

function readTable(name: string | undefined, format: FormatName, of: Of): Table | undefined {
  const { tables } = FORMATS[format];
  if (tables === 'NONE') {
    if (name) throw badInput(`${format} contains nodes and edges together: remove this parameter.`, 'table');
    return undefined;
  }
  const names = tables === 'FRAMES' ? ['nodes', 'relationships'] : TABLES[of].map((table) => table.name);
  if (tables === 'ANY' && (name === ALL_TABLES || (!name && of === 'everything'))) return undefined;
  const usual = tables !== 'FRAMES' && of === 'partnerships' ? 'partnerships' : undefined;
  const allowed = tables === 'ANY' ? [...names, ALL_TABLES] : names;
  const chosen = choice({ table: name }, 'table', allowed, usual);
  if (tables !== 'FRAMES') return tableOf(of, chosen);
  return { name: chosen, about: 'a frame for Graph Data Science', columns: [], parts: [] };
}

function readFilter(text: string | undefined, of: Of, schema: GraphQLSchema) {
  const given = text ? parse(text) : {};
  if (of === 'partnerships')
    return { given, filters: { Partnership: coerce(schema, 'Partnership', given, 'filter') } };
  const filters = Object.entries(given).map(([list, value]) => {
    const type = Object.hasOwn(THINGS, list) ? THINGS[list as keyof typeof THINGS] : undefined;
    if (!type)
      throw badInput(
        `for everything, the filter contains one filter per list, such as {"loans": {…}}${hint(list, Object.keys(THINGS))}`,
        `filter.${list}`,
      );
    return [type, coerce(schema, type, value, `filter.${list}`)];
  });
  return { given, filters: Object.fromEntries(filters) as Record<string, Value> };
}

/** A filter of partnerships from JSON, with GraphQL's types and error messages. */
export const readPartnershipFilter = (text: string, schema: GraphQLSchema): Value =>
  coerce(schema, 'Partnership', parse(text), 'filter');

function parse(text: string): Value {
  const example = '{"museum": {"national": true}}';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw badInput(
      `is not valid JSON (${(error as Error).message}). Example: ${example}, percent-encoded in a URL.`,
      'filter',
    );
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Value;
  throw badInput(`is not an object. Example: ${example}.`, 'filter');
}

/** Coerces the filter with GraphQL's types and error messages. */
function coerce(schema: GraphQLSchema, type: string, value: unknown, path: string): Value {
  const input = schema.getType(`${type}Filter`) as GraphQLInputObjectType;
  return coerceInputValue(value, input, (keys, wrong, error) => {
    const shown = JSON.stringify(wrong)?.slice(0, 100);
    throw badInput(`${shown} is invalid: ${error.message}`, [path, ...keys].join('.'));
  }) as Value;
}

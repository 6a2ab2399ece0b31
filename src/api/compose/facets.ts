import type { FieldNode, GraphQLField } from 'graphql';
import { badInput } from '../errors.js';
import { plain } from './cells.js';
import { argumentsOf, type Composition } from './composition.js';
import { type KeyedList, keyRows } from './facts.js';
import { type Fragment, listOf } from './statementBuilder.js';
import type { Tally } from './tally.js';
import type { Template } from './template.js';

/** An aggregation over a whole list, requested next to its rows. */
export interface WholeAsked extends KeyedList {
  /** Tally to count from, if it covers the request. */
  readonly tally: Tally | undefined;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly path: string;
}

/** Maximum number of values per facet. */
const MOST_VALUES = 100;

/** Counts of each value within the filter, highest first, then by key. Missing values have key null. */
export function facets(c: Composition, asked: WholeAsked): Fragment {
  const { by, first } = argumentsOf(c, asked.field, asked.nodes) as { by: string[]; first: number };
  if (first < 1 || first > MOST_VALUES) {
    throw badInput(
      `${first} values were requested; the allowed range is 1 to ${MOST_VALUES}.`,
      `${asked.path}.facets.first`,
    );
  }
  const limit = c.writer.parameter(first);
  const lists = by.map((facet) => {
    const template = c.library.facet(asked.nodeType, facet);
    if (!template) {
      throw badInput(`${asked.nodeType} cannot be counted by ${facet}.`, `${asked.path}.facets.by`);
    }
    const tally = asked.tally?.covers([facet]) ? asked.tally : undefined;
    return c.writer.call(
      asked.start,
      `${tally ? tallied(c, asked.node, template, tally) : counted(c, asked, template)} AS count ORDER BY count DESC, key LIMIT ${limit}`,
      'collect([key, count])',
    );
  });
  return {
    ...listOf(lists),
    shape: (cell) =>
      (cell as [unknown, unknown][][]).map((rows, at) => ({
        by: by[at],
        values: rows.map(([key, count]) => value(plain(key), plain(count))),
      })),
  };
}

/** Number of nodes per key. A node counts once per key, even if several of its loans and projects have it. */
function counted(c: Composition, asked: WholeAsked, template: Template): string {
  const { text, given } = keyRows(c, asked, [template]);
  const names = c.writer.names(given, {});
  const key = names.variable('key');
  const once = given.fact ? `WITH DISTINCT ${asked.node}, ${key} ` : '';
  return `${text} ${template.head(names)} ${once}WITH ${key} AS key, count(*)`;
}

/** The same from tallies: each has a count, which is summed by key. */
function tallied({ writer }: Composition, node: string, template: Template, { pattern }: Tally): string {
  const names = writer.names({ node }, {});
  const key = names.variable('key');
  return `${pattern} CALL (${node}) { ${template.head(names)} RETURN ${key} } WITH ${key} AS key, sum(${node}.count)`;
}

function value(key: unknown, count: unknown) {
  if (key === null) return { key, name: 'Not stated', count };
  return { key: String(key), name: readable(String(key)), count };
}

/** `LOCAL_AUTHORITY` as `Local authority`; a name stays as it is. */
export function readable(text: string): string {
  if (!/^[A-Z][A-Z_]+$/.test(text)) return text;
  const words = text.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

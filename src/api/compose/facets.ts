import type { FieldNode, GraphQLField } from 'graphql';
import { badInput } from '../errors.js';
import { plain } from './cells.js';
import { argumentsOf, type Composition } from './compose.js';
import type { Tally } from './tally.js';
import { listOf, type Piece } from './writer.js';

/** What is asked of a whole list, beside its rows. */
export interface WholeAsked {
  /** The variables that the pattern starts from. */
  readonly start: readonly string[];
  /** The connection's own pattern and filter, without its page. */
  readonly pattern: string;
  /** What it is counted from where that tells what is asked. */
  readonly tally: Tally | undefined;
  readonly node: string;
  readonly nodeType: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly path: string;
}

/** How many values of a facet may be asked for. */
const MOST_VALUES = 100;

/** How often each value occurs within the filter: most frequent first, then by key. What is not stated has key null. */
export function facets(c: Composition, asked: WholeAsked): Piece {
  const { by, first } = argumentsOf(c, asked.field, asked.nodes) as { by: string[]; first: number };
  if (first < 1 || first > MOST_VALUES) {
    throw badInput(
      `${first} is not allowed; from 1 to ${MOST_VALUES} values are.`,
      `${asked.path}.facets.first`,
    );
  }
  const limit = c.writer.parameter(first);
  const lists = by.map((facet) => {
    const template = c.library.facet(asked.nodeType, facet);
    if (!template) {
      throw badInput(`${asked.nodeType} cannot be counted by ${facet}.`, `${asked.path}.facets.by`);
    }
    const names = c.writer.names({ node: asked.node }, {});
    const key = names.variable('key');
    const tally = asked.tally?.tells([facet]) ? asked.tally : undefined;
    const count = tally ? `sum(${asked.node}.count)` : 'count(*)';
    // a tally says how many it stands for: it is kept beside its key
    const keyed = tally
      ? `CALL (${asked.node}) { ${template.head(names)} RETURN ${key} }`
      : template.head(names);
    return c.writer.call(
      asked.start,
      `${tally?.pattern ?? asked.pattern} WITH DISTINCT ${asked.node} ${keyed} ` +
        `WITH ${key} AS ${key}, ${count} AS count ORDER BY count DESC, ${key} LIMIT ${limit}`,
      `collect([${key}, count])`,
    );
  });
  return {
    ...listOf(lists),
    shape: (cell) =>
      (cell as [unknown, unknown][][]).map((rows, at) => ({
        by: by[at],
        values: rows.map(([key, count]) => value(by[at], plain(key), plain(count))),
      })),
  };
}

function value(by: string | undefined, key: unknown, count: unknown) {
  if (key === null) return { key, name: by === 'REGION' ? 'Abroad, or not stated' : 'Not stated', count };
  return { key: String(key), name: readable(String(key)), count };
}

/** `LOCAL_AUTHORITY` as `Local authority`; a name stays as it is. */
export function readable(text: string): string {
  if (!/^[A-Z][A-Z_]+$/.test(text)) return text;
  const words = text.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

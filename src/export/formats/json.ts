import type { Chunk } from '../export.js';
import type { Node } from '../graph.js';

/** What is known of a node or an edge: lists as lists, what is unknown left out. */
export function properties({ columns, values }: Pick<Node, 'columns' | 'values'>): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  columns.forEach(({ name }, at) => {
    const value = values[at] ?? null;
    if (value !== null) known[name] = value;
  });
  return known;
}

/** The members of a JSON list, with what stands between them; a line each. */
export async function* joined<T>(
  batches: AsyncIterable<readonly T[]>,
  write: (one: T) => object,
): AsyncGenerator<Chunk> {
  let before = '\n';
  for await (const batch of batches) {
    yield before + batch.map((one) => JSON.stringify(write(one))).join(',\n');
    before = ',\n';
  }
}

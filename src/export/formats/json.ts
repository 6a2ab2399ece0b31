import type { Node } from '../graph.js';
import type { Chunk } from '../types.js';

/** Properties of a node or edge: lists stay lists, unknown values are omitted. */
export function properties({ columns, values }: Pick<Node, 'columns' | 'values'>): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  columns.forEach(({ name }, at) => {
    const value = values[at] ?? null;
    if (value !== null) known[name] = value;
  });
  return known;
}

/** Members of a JSON list with separators, one per line. */
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

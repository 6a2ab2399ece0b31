import type { GraphClient } from '../database/client.js';
import { exactCandidatesOf } from '../identity/candidates.js';
import { digest } from './build/rows.js';
import type { ParsedRow } from './records.js';
import { takingPart } from './sides.js';

/** Reason why a row is left out. */
export const NO_MUSEUM = 'no museum of the graph takes part';

/**
 * The loans and projects of a file in which a museum of the graph takes part, by `thingKey`. A museum is recognised by an identifier, or by its
 * name or another of its names, ignoring case, accents and punctuation.
 */
export async function thingsOfMuseums(
  graph: GraphClient,
  batches: AsyncIterable<readonly ParsedRow[]>,
): Promise<ReadonlySet<string>> {
  const things = new Set<string>();
  for await (const rows of batches) {
    const open = rows.filter((row) => !things.has(thingKey(row)));
    const named = open.flatMap((row) =>
      takingPart(row.statement).map((at) => ({ row, mention: row.statement.mentions[at]! })),
    );
    const found = await exactCandidatesOf(
      graph,
      named.map(({ mention: { name, identifiers } }) => ({ name, ...(identifiers && { identifiers }) })),
    );
    named.forEach(({ row }, at) => {
      if (found[at]!.some(({ kind, national }) => national || kind === 'MUSEUM')) things.add(thingKey(row));
    });
  }
  return things;
}

/** Rows of one file with this key are about the same loan or project. */
export function thingKey({ statement: { thing }, key }: ParsedRow): string {
  if (thing.is === 'PROJECT' && !thing.ownId) return digest([thing.is, thing.title]);
  return digest([thing.is, ...key]);
}

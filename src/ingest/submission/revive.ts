import type { GraphClient } from '../../database/client.js';
import { partiesById } from '../../identity/candidates.js';
import type { KeptRow } from '../build/rows.js';
import type { Ask, Resolver } from '../resolve.js';
import { writeMatched } from '../storedRows.js';

/** What cypher/load/rowsMean.cypher gets: a row whose meaning is decided again. */
export const rowMeaning = ({ id, meant, matched }: KeptRow) => ({
  id,
  means: meant,
  matched: matched.map(writeMatched),
});

/**
 * Rows that are restored, with what they mean now. A mention keeps the organisation that it meant, unless that organisation is gone:
 * then it is resolved like a new mention, so that an organisation that came meanwhile under the same name is not made twice. If it
 * means nobody else, the organisation comes back under its former id. What a person split off stays apart.
 */
export async function revive(
  graph: GraphClient,
  rows: readonly KeptRow[],
  resolver: Resolver,
): Promise<KeptRow[]> {
  const meant = [...new Set(rows.flatMap((row) => row.means))];
  const there = await partiesById(graph, meant);
  const isGone = (row: KeptRow, at: number) => !there.has(row.means[at]!) && !row.matched[at]?.apart;
  const revived = new Map(rows.map((row) => [row, { means: [...row.means], matched: [...row.matched] }]));
  const open = new Map(
    rows.map((row) => [row, new Set(row.means.flatMap((_, at) => (isGone(row, at) ? [at] : [])))]),
  );
  for (;;) {
    const asks = rows.flatMap((row) =>
      [...open.get(row)!].flatMap((at) => {
        const mention = row.said.mentions[at]!;
        if (mention.of !== undefined && open.get(row)!.has(mention.of)) return [];
        const parent = mention.of === undefined ? undefined : revived.get(row)!.means[mention.of];
        const ask: Ask = { mention, parent, key: row.key, formerly: row.means[at]! };
        return [{ row, at, ask }];
      }),
    );
    if (asks.length === 0) break;
    const meanings = await resolver.resolve(asks.map(({ ask }) => ask));
    asks.forEach(({ row, at }, index) => {
      const meaning = meanings[index]!;
      open.get(row)!.delete(at);
      if (meaning.fault) return;
      revived.get(row)!.means[at] = meaning.id;
      revived.get(row)!.matched[at] = meaning.matched;
    });
  }
  return rows.map((row) => {
    const { means, matched } = revived.get(row)!;
    const isSame = means.every((id, at) => id === row.means[at]);
    return isSame
      ? row
      : {
          ...row,
          means,
          meant: row.meant.map((id, at) => (means[at] === row.means[at] ? id : means[at]!)),
          matched,
        };
  });
}

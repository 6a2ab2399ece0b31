import type { GraphClient } from '../../database/client.js';
import { partiesById } from '../../identity/candidates.js';
import type { StoredStatement } from '../build/rows.js';
import type { Ask, Resolver } from '../resolve.js';
import { writeMatched } from '../storedRows.js';

/** Parameters of cypher/load/updateRowResolution.cypher for a row whose resolution changes. */
export const rowMeaning = ({ id, storedIds, matched }: StoredStatement) => ({
  id,
  resolvedIds: storedIds,
  matchReasons: matched.map(writeMatched),
});

/**
 * Resolves restored rows like new ones, because the organisations that their mentions were matched to may have changed or been deleted
 * since. Without a match, an organisation is restored under its former id. Mentions that a person merged or split off, and those of
 * submitters for another museum, keep their organisation if it exists.
 */
export async function revive(
  graph: GraphClient,
  rows: readonly StoredStatement[],
  resolver: Resolver,
): Promise<StoredStatement[]> {
  const ids = [...new Set(rows.flatMap((row) => row.resolvedIds))];
  const there = await partiesById(graph, ids);
  const isOpen = (row: StoredStatement, at: number) => {
    const matched = row.matched[at];
    if (matched?.apart) return false;
    const isDecided = row.resolvedIds[at] !== row.storedIds[at] || matched?.unconfirmed;
    return !isDecided || !there.has(row.resolvedIds[at]!);
  };
  const revived = new Map(
    rows.map((row) => [row, { resolvedIds: [...row.resolvedIds], matched: [...row.matched] }]),
  );
  const open = new Map(
    rows.map((row) => [row, new Set(row.resolvedIds.flatMap((_, at) => (isOpen(row, at) ? [at] : [])))]),
  );
  for (;;) {
    const asks = rows.flatMap((row) =>
      [...open.get(row)!].flatMap((at) => {
        const mention = row.statement.mentions[at]!;
        if (mention.of !== undefined && open.get(row)!.has(mention.of)) return [];
        const parent = mention.of === undefined ? undefined : revived.get(row)!.resolvedIds[mention.of];
        const ask: Ask = { mention, parent, key: row.key, formerly: row.resolvedIds[at]! };
        return [{ row, at, ask }];
      }),
    );
    if (asks.length === 0) break;
    const meanings = await resolver.resolve(asks.map(({ ask }) => ask));
    asks.forEach(({ row, at }, index) => {
      const meaning = meanings[index]!;
      open.get(row)!.delete(at);
      if (meaning.fault) return;
      revived.get(row)!.resolvedIds[at] = meaning.id;
      revived.get(row)!.matched[at] = meaning.matched;
    });
  }
  return rows.map((row) => {
    const { resolvedIds, matched } = revived.get(row)!;
    const isSame = resolvedIds.every((id, at) => id === row.resolvedIds[at]);
    return isSame
      ? row
      : {
          ...row,
          resolvedIds,
          storedIds: row.storedIds.map((id, at) =>
            resolvedIds[at] === row.resolvedIds[at] ? id : resolvedIds[at]!,
          ),
          matched,
        };
  });
}

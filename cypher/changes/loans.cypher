// Which loans are new, go on or have ended between two times? Those without any date are in neither.
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
//
// $ids                      only loans of these organisations; null: all
// $beforeFrom, $beforeTo    first and last day of the time before, YYYY-MM-DD
// $afterFrom, $afterTo      the same of the time after
// $first                    how many of each change are listed
// Columns: change (NEW, CONTINUING, ENDED), count, certain: how many of them surely, listed: {id, change, certain} by title
CALL () {
  WITH $ids AS ids WHERE ids IS NULL
  MATCH (node:Loan) WHERE node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL
  RETURN node
  UNION ALL
  UNWIND coalesce($ids, []) AS id
  CALL (id) { MATCH (of:Organisation {id: id})-[:LENT|TO]-(node:Loan) RETURN node }
  WITH DISTINCT node
  WHERE node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL
  RETURN node
}
WITH node, coalesce(node.earliestStart, '0000-00-00') AS earliestStart, coalesce(node.latestStart, '9999-99-99') AS latestStart,
  coalesce(node.earliestEnd, '0000-00-00') AS earliestEnd, coalesce(node.latestEnd, '9999-99-99') AS latestEnd
WITH node, earliestStart <= $beforeTo AND latestEnd >= $beforeFrom AS before, earliestStart <= $afterTo AND latestEnd >= $afterFrom AS after,
  (latestStart <= $beforeTo AND earliestEnd >= $beforeFrom) OR (earliestStart >= $beforeFrom AND latestStart <= $beforeTo)
    OR (earliestEnd >= $beforeFrom AND latestEnd <= $beforeTo) AS surelyBefore,
  (latestStart <= $afterTo AND earliestEnd >= $afterFrom) OR (earliestStart >= $afterFrom AND latestStart <= $afterTo)
    OR (earliestEnd >= $afterFrom AND latestEnd <= $afterTo) AS surelyAfter
WHERE before OR after
WITH node, CASE WHEN before AND after THEN 'CONTINUING' WHEN after THEN 'NEW' ELSE 'ENDED' END AS change,
  before = surelyBefore AND after = surelyAfter AS sure
ORDER BY node.sortTitle, node.id
WITH change, collect({id: node.id, change: change, certain: sure}) AS found
RETURN change, size(found) AS count, size([one IN found WHERE one.certain]) AS certain, found[0..$first] AS listed

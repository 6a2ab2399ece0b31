// Certainty of overlap with $from to $to: CERTAIN, POSSIBLE, or null (no overlap, undated, or no date range).
// Same rules as filters/During.certain.cypher and During.possible.cypher.
//
// node        a project
// $from, $to  first and last day, YYYY-MM-DD; null without a date range
CASE
  WHEN $from IS NULL THEN null
  WHEN (coalesce(node.latestStart, '9999-99-99') <= $to AND coalesce(node.earliestEnd, '0000-00-00') >= $from)
    OR (coalesce(node.earliestStart, '0000-00-00') >= $from AND coalesce(node.latestStart, '9999-99-99') <= $to)
    OR (coalesce(node.earliestEnd, '0000-00-00') >= $from AND coalesce(node.latestEnd, '9999-99-99') <= $to) THEN 'CERTAIN'
  WHEN coalesce(node.latestEnd >= $from, true) AND coalesce(node.earliestStart <= $to, true)
    AND (node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL) THEN 'POSSIBLE'
END

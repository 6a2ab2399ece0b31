// Certainty of overlap with $from to $to: CERTAIN, POSSIBLE, or null (no overlap, undated, or no date range).
// Same rules as filters/During.certain.cypher and During.possible.cypher.
//
// node        a loan
// $from, $to  first and last day, YYYY-MM-DD; null without a date range
CASE
  WHEN $from IS NULL THEN null
  WHEN coalesce(node.latestStart <= $to AND node.earliestEnd >= $from, false)
    OR coalesce(node.earliestStart >= $from AND node.latestStart <= $to, false)
    OR coalesce(node.earliestEnd >= $from AND node.latestEnd <= $to, false) THEN 'CERTAIN'
  WHEN coalesce(node.latestEnd >= $from, true) AND coalesce(node.earliestStart <= $to, true)
    AND (node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL) THEN 'POSSIBLE'
END

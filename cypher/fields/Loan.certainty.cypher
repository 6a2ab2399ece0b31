// Does it take place from $from to $to? CERTAIN, POSSIBLE, or null where it does not, has no date, or no time is asked for.
// The rule is that of filters/During.certain.cypher and During.possible.cypher.
//
// node        a loan
// $from, $to  first and last day, YYYY-MM-DD; null where no time is asked for
CASE
  WHEN $from IS NULL THEN null
  WHEN coalesce(node.latestStart <= $to AND node.earliestEnd >= $from, false)
    OR coalesce(node.earliestStart >= $from AND node.latestStart <= $to, false)
    OR coalesce(node.earliestEnd >= $from AND node.latestEnd <= $to, false) THEN 'CERTAIN'
  WHEN coalesce(node.latestEnd >= $from, true) AND coalesce(node.earliestStart <= $to, true)
    AND (node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL) THEN 'POSSIBLE'
END

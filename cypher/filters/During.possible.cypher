// Possible overlap of a period with $from to $to.
// An unknown date can be any day: a start without an end may still continue. If neither is known,
// it is undated and does not match.
//
// node        a loan, a project, or a relation that has a period
// $from, $to  first and last day, YYYY-MM-DD; 0000-00-00: no lower limit, 9999-99-99: no upper limit
coalesce(node.latestEnd >= $from, true)
AND coalesce(node.earliestStart <= $to, true)
AND (node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL)

// May the period overlap the days from $from to $to?
// What is unknown may lie anywhere: a start without an end may still go on. Where neither start nor end is known,
// nothing says when it was, and it is left out.
//
// node        a loan, a project, or a relation that has a period
// $from, $to  first and last day, YYYY-MM-DD
coalesce(node.latestEnd >= $from, true)
AND coalesce(node.earliestStart <= $to, true)
AND (node.earliestStart IS NOT NULL OR node.latestEnd IS NOT NULL)

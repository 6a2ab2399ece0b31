// Whether a period possibly starts between $from and $to. Without a known start it does not match.
//
// node        a loan, a project, or a relation that has a period
// $from, $to  first and last day, YYYY-MM-DD; 0000-00-00: no lower limit, 9999-99-99: no upper limit
node.earliestStart <= $to AND coalesce(node.latestStart >= $from, true)

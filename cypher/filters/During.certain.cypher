// Does the period overlap the days from $from to $to, wherever in their range its partly known dates lie?
// So it is when it started by the last day and ended from the first day on, or started or ended within the days.
//
// node        a loan, a project, or a relation that has a period
// $from, $to  first and last day, YYYY-MM-DD
coalesce(node.latestStart <= $to AND node.earliestEnd >= $from, false)
OR coalesce(node.earliestStart >= $from AND node.latestStart <= $to, false)
OR coalesce(node.earliestEnd >= $from AND node.latestEnd <= $to, false)

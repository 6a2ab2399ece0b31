// Definite overlap of a period with $from to $to, whatever its partly known dates are:
// it definitely spans the range, or definitely starts or ends within it.
//
// node        a loan, a project, or a relation that has a period
// $from, $to  first and last day, YYYY-MM-DD
coalesce(node.latestStart <= $to AND node.earliestEnd >= $from, false)
OR coalesce(node.earliestStart >= $from AND node.latestStart <= $to, false)
OR coalesce(node.earliestEnd >= $from AND node.latestEnd <= $to, false)

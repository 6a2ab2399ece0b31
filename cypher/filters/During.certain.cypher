// Definite overlap of a period with $from to $to, whatever its partly known dates are:
// it definitely spans the range, or definitely starts or ends within it.
//
// node        a loan, a project, or a relation that has a period
// $from, $to  first and last day, YYYY-MM-DD; 0000-00-00: no lower limit, 9999-99-99: no upper limit
(coalesce(node.latestStart, '9999-99-99') <= $to AND coalesce(node.earliestEnd, '0000-00-00') >= $from)
OR (coalesce(node.earliestStart, '0000-00-00') >= $from AND coalesce(node.latestStart, '9999-99-99') <= $to)
OR (coalesce(node.earliestEnd, '0000-00-00') >= $from AND coalesce(node.latestEnd, '9999-99-99') <= $to)

// Whether a period definitely starts between $from and $to.
//
// node        a loan, a project, or a relation that has a period
// $from, $to  first and last day, YYYY-MM-DD; 0000-00-00: no lower limit, 9999-99-99: no upper limit
coalesce(node.earliestStart, '0000-00-00') >= $from AND node.latestStart <= $to

// May a loan or a project of the two have taken place between $from and $to?
// The summed period is no answer, as it may have gaps; each dated loan and project has its days in `facts`.
//
// node        a partnership: (:Organisation)-[node:PARTNERS_WITH]->(:Organisation)
// $from, $to  first and last day, YYYY-MM-DD
any(fact IN node.facts WHERE left(fact, 10) <= $to AND substring(fact, 33, 10) >= $from)

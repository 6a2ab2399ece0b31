// Did a loan or a project of the two surely take place between $from and $to?
// The summed period is no answer, as it may have gaps; each dated loan and project has its days in `facts`.
//
// node        a partnership: (:Organisation)-[node:PARTNERS_WITH]->(:Organisation)
// $from, $to  first and last day, YYYY-MM-DD
any(fact IN node.facts WHERE (substring(fact, 11, 10) <= $to AND substring(fact, 22, 10) >= $from)
  OR (left(fact, 10) >= $from AND substring(fact, 11, 10) <= $to)
  OR (substring(fact, 22, 10) >= $from AND substring(fact, 33, 10) <= $to))

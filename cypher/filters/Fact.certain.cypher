// Definite activity between $from and $to, whatever the partly known dates are.
//
// fact        one of a partnership's `facts`; format: derivePartnerships.cypher
// $from, $to  first and last day, YYYY-MM-DD
(substring(fact, 11, 10) <= $to AND substring(fact, 22, 10) >= $from)
  OR (left(fact, 10) >= $from AND substring(fact, 11, 10) <= $to)
  OR (substring(fact, 22, 10) >= $from AND substring(fact, 33, 10) <= $to)

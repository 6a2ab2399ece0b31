// Definite activity between $from and $to, whatever the partly known dates are. Undated ones do not match:
// the first line excludes them if the range is open on one side.
//
// fact        one of a partnership's `facts`; format: derivePartnerships.cypher
// $from, $to  first and last day, YYYY-MM-DD; 0000-00-00: no lower limit, 9999-99-99: no upper limit
left(fact, 10) <= $to AND substring(fact, 33, 10) >= $from
  AND ((substring(fact, 11, 10) <= $to AND substring(fact, 22, 10) >= $from)
    OR (left(fact, 10) >= $from AND substring(fact, 11, 10) <= $to)
    OR (substring(fact, 22, 10) >= $from AND substring(fact, 33, 10) <= $to))

// Possible activity between $from and $to. Undated ones do not match.
//
// fact        one of a partnership's `facts`; format: derivePartnerships.cypher
// $from, $to  first and last day, YYYY-MM-DD
left(fact, 10) <= $to AND substring(fact, 33, 10) >= $from

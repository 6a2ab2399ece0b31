// Possible activity between $from and $to. Undated ones do not match.
//
// fact        one of a partnership's `facts`; format: derivePartnerships.cypher
// $from, $to  first and last day, YYYY-MM-DD; 0000-00-00: no lower limit, 9999-99-99: no upper limit
left(fact, 10) <= $to AND substring(fact, 33, 10) >= $from

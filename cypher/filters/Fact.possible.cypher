// May a loan or project have taken place between $from and $to? One without any date does not.
//
// fact        one of a partnership's `facts`, as derivePartnerships.cypher writes them
// $from, $to  first and last day, YYYY-MM-DD
left(fact, 10) <= $to AND substring(fact, 33, 10) >= $from

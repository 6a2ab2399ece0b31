// Whether a loan or project served any of these outcomes.
//
// fact    one of a partnership's `facts`, as derivePartnerships.cypher writes them
// $value  a list of outcomes
any(value IN $value WHERE fact CONTAINS '*' + value + '*')

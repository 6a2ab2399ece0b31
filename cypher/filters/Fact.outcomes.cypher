// True if a loan or project has any of these outcomes.
//
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
// $value  a list of outcomes
any(value IN $value WHERE fact CONTAINS '*' + value + '*')

// Whether any of these organisations paid for a loan or project.
//
// fact    one of a partnership's `facts`, as derivePartnerships.cypher writes them
// $value  a list of ids of organisations
any(value IN $value WHERE fact CONTAINS '|' + value + '|')

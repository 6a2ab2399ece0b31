// Whether a loan went any of these ways. A project went none.
//
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
// $value  a list of LENT and BORROWED, as the museum sees it
any(value IN $value WHERE substring(fact, 44, 1) IN [left(value, 1), 'X'])

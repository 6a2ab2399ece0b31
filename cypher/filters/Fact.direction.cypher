// True for a loan in any of these directions; false for a project.
//
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
// $value  a list of LENT and BORROWED, from the museum's side
any(value IN $value WHERE substring(fact, 44, 1) IN [left(value, 1), 'X'])

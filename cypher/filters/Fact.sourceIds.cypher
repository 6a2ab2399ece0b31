// True if any of these sources states a loan or project.
//
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
// $value  a list of ids of sources
any(value IN $value WHERE fact CONTAINS '#' + value + '#')

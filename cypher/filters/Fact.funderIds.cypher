// True if any of these organisations funded a loan or project.
//
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
// $value  a list of ids of organisations
any(value IN $value WHERE fact CONTAINS '|' + value + '|')

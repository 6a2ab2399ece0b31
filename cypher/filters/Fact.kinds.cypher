// True if a loan or project is of any of these activities.
//
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
// $value  a list of activities
any(value IN $value WHERE fact CONTAINS '+' + value + '+')

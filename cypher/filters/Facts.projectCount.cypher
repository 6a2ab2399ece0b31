// Number of projects among these.
//
// facts   a list of a partnership's `facts`; format: derivePartnerships.cypher
size([each IN facts WHERE substring(each, 44, 1) IN ['P', 'C']])

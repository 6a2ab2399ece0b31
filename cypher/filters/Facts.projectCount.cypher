// How many of these are projects.
//
// facts   a list of a partnership's `facts`, as derivePartnerships.cypher writes them
size([each IN facts WHERE substring(each, 44, 1) IN ['P', 'C']])

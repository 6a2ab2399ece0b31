// Measures of a theme.
//
// parent  a part of the report: a map with the list measures
// node    a measure
UNWIND parent.measures AS node

// Values of a series.
//
// parent  a part of the report: a map with the list points
// node    a year's value
UNWIND parent.points AS node

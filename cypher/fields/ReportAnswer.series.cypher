// Published series.
//
// parent  a part of the report: a map with the list series
// node    a series
UNWIND parent.series AS node

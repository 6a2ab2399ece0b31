// Published values of a measure.
//
// parent  a part of the report: a map with the list published
// node    a published value
UNWIND parent.published AS node

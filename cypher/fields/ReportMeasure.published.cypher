// What stands below it in the answer, one after the other: published.
//
// parent  a part of the report: a map with the list published
// node    a published value
UNWIND parent.published AS node

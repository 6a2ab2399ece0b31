// Partners by region.
//
// parent  one side of the comparison: a map
// node    a row: a map
UNWIND parent.regions AS node

// Partners by kind.
//
// parent  one side of the comparison: a map
// node    a row: a map
UNWIND parent.kinds AS node

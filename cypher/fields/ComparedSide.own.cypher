// Partners that the other side does not have.
//
// parent  one side of the comparison: a map
// node    a row: a map
UNWIND parent.own AS node

// Partners by activity.
//
// parent  one side of the comparison: a map
// node    a row: a map
UNWIND parent.activities AS node

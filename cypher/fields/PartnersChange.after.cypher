// Partners in the later period: lower and upper bound.
//
// parent  an organisation with changed partners: a map
// node    a map
WITH parent.after AS node

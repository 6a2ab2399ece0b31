// Partners in the earlier period: lower and upper bound.
//
// parent  an organisation with changed partners: a map
// node    a map
WITH parent.before AS node

// Partners gained since the earlier period: lower and upper bound.
//
// parent  an organisation with changed partners: a map
// node    a map
WITH parent.gained AS node

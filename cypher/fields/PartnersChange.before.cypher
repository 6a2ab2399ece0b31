// Partners in the time before: lower and upper bound.
//
// parent  an organisation whose partners changed: a map
// node    a map
WITH parent.before AS node

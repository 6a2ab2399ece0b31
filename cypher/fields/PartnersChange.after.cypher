// Partners in the time after: lower and upper bound.
//
// parent  an organisation whose partners changed: a map
// node    a map
WITH parent.after AS node

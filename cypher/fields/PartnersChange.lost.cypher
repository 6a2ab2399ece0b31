// Partners of the time before that are none after: lower and upper bound.
//
// parent  an organisation whose partners changed: a map
// node    a map
WITH parent.lost AS node

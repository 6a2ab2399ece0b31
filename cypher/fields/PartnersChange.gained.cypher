// Partners of the time after that were none before: lower and upper bound.
//
// parent  an organisation whose partners changed: a map
// node    a map
WITH parent.gained AS node

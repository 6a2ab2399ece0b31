// Loans and projects of the two in the time before: lower and upper bound.
//
// parent  a pair that changed: a map
// node    a map
WITH parent.before AS node

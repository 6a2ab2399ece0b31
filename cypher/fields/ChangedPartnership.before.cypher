// Loans and projects of the pair in the earlier period: lower and upper bound.
//
// parent  a pair that changed: a map
// node    a map
WITH parent.before AS node

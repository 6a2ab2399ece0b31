// Loans and projects of the two in the time after: lower and upper bound.
//
// parent  a pair that changed: a map
// node    a map
WITH parent.after AS node

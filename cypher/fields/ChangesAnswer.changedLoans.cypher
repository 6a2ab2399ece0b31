// The first loans of each change.
//
// parent  the answer: a map
// node    what changed: a map
UNWIND parent.changedLoans AS node

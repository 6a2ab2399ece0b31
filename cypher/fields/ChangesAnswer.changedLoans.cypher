// The first loans of each change.
//
// parent  the answer: a map
// node    a change: a map
UNWIND parent.changedLoans AS node

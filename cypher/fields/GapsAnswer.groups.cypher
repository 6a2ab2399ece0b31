// The groups, in their order.
//
// parent  the answer: a map
// node    a row: a map
UNWIND parent.groups AS node

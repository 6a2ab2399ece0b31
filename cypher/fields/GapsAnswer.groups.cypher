// The groups, in their order.
//
// parent  the answer: a map
// node    one of them: a map
UNWIND parent.groups AS node

// The organisations, in their order.
//
// parent  the answer: a map
// node    one with what is said of it: a map
UNWIND parent.nodes AS node

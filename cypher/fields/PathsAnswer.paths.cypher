// The ways, in their order.
//
// parent  the answer: a map
// node    a way: a map
UNWIND parent.paths AS node

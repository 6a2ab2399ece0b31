// The steps of a way, in their order.
//
// parent  a way: a map
// node    a step: a map
UNWIND parent.hops AS node

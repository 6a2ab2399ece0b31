// The steps of a path, in order.
//
// parent  a path: a map
// node    a step: a map
UNWIND parent.hops AS node

// Bridges, in order.
//
// parent  the answer: a map
// node    a bridge: a map with two ids
UNWIND parent.bridges AS node

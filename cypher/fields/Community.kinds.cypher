// Kinds of its members, in their order.
//
// parent  a community: a map
// node    a map
UNWIND parent.kinds AS node

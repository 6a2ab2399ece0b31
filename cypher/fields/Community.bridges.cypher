// The communities that it is linked with, in order.
//
// parent  a community: a map
// node    a map
UNWIND parent.bridges AS node

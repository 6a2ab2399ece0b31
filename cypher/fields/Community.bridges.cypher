// The communities that it is joined with, in their order.
//
// parent  a community: a map
// node    a map
UNWIND parent.bridges AS node

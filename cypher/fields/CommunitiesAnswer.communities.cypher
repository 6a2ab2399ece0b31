// The communities of the answer, in their order.
//
// parent  the answer: a map
// node    a community: a map
UNWIND parent.communities AS node

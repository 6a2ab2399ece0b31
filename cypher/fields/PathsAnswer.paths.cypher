// The paths, in order.
//
// parent  the answer: a map
// node    a path: a map
UNWIND parent.paths AS node

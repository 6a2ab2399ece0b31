// Partners of both, in their order.
//
// parent  the answer: a map
// node    a partner: a map
UNWIND parent.shared AS node

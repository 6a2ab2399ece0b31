// Shared partners, in order.
//
// parent  the answer: a map
// node    a shared partner: a map
UNWIND parent.partners AS node

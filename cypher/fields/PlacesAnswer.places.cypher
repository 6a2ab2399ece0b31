// The places, in their order.
//
// parent  the answer: a map
// node    a place: a map
UNWIND parent.places AS node

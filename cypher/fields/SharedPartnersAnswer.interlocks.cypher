// Pairs of the given organisations with shared partners, in order.
//
// parent  the answer: a map
// node    two of the given organisations: a map
UNWIND parent.interlocks AS node

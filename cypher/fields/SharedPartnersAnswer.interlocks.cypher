// Who shares with whom, in their order.
//
// parent  the answer: a map
// node    two of those asked about: a map
UNWIND parent.interlocks AS node

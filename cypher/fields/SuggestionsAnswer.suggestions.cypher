// Suggested partners, in order.
//
// parent  the answer: a map
// node    a row: a map
UNWIND parent.suggestions AS node

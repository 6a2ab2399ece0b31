// Organisations of the answer, in order.
//
// parent  the answer: a map
// node    an organisation with its attributes: a map
UNWIND parent.nodes AS node

// Organisations with changed partners, in order.
//
// parent  the answer: a map
// node    an organisation's numbers: a map
UNWIND parent.organisations AS node

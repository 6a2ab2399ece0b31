// The pairs, strongest first.
//
// parent  the answer: a map
// node    a pair: a map
UNWIND parent.edges AS node

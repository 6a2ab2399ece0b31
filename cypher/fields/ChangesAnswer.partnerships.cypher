// Number of partnerships by kind of change.
//
// parent  the answer: a map
// node    a change and its number: a map
UNWIND parent.partnerships AS node

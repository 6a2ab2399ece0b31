// Number of projects by kind of change.
//
// parent  the answer: a map
// node    a change and its number: a map
UNWIND parent.projects AS node

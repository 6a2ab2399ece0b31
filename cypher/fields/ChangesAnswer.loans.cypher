// Number of loans by kind of change.
//
// parent  the answer: a map
// node    a change and its number: a map
UNWIND parent.loans AS node

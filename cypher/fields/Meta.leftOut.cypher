// What an answer leaves out.
//
// parent  the meta of an answer, a map with leftOut: a list of {what, count}
// node    a thing that is left out
UNWIND parent.leftOut AS node

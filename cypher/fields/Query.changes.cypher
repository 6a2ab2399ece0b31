// What changed between two times? The algorithm has found it; here it is read.
//
// $found  the answer: counts and lists of what changed, sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

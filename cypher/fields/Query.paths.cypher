// How are two organisations connected? The algorithm has found the ways; here they are read with what was asked of them.
//
// $found  the answer: paths (list of {length, hops: [{one, other, …}], …}), reason, sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

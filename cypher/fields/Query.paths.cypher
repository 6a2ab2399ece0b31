// Paths between two organisations: reads the selection for the algorithm's result.
//
// $found  the answer: paths (list of {length, hops: [{one, other, …}], …}), reason, sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

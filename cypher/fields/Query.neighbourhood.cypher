// Neighbourhood of organisations: reads the selection for the algorithm's result.
//
// $found  the answer: nodes (list of {id, …}), edges (list of {one, other, …}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

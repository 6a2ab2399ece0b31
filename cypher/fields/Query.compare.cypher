// Comparison of two organisations: reads the selection for the algorithm's result.
//
// $found  the answer: one and other (maps with lists), shared (list of {id, …}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

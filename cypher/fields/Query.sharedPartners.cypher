// Shared partners: reads the selection for the algorithm's result.
//
// $found  the answer: partners (list of {id, with: [{one, other}], …}), interlocks (list of {one, other, …}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

// Potential partners: reads the selection for the algorithm's result.
//
// $found  the answer: suggestions (list of {id, shared, alike, …}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

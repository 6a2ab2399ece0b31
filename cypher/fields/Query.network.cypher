// Measures of the network: reads the algorithm's result.
//
// $found  the answer: a map of measures, articulationPoints (list of {id, cutOff}), bridges (list of {one, other}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

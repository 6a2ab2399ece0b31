// Changes between two periods: reads the algorithm's result.
//
// $found  the answer: counts and lists of what changed, sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

// Coverage gaps: reads the organisations in the result of src/network/gaps.ts.
//
// $found  the answer: groups (list of {name, …, couldAsk, countedFrom}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

// Where is little or nothing? src/network/gaps.ts has counted; whom one could ask is read with the rest.
//
// $found  the answer: groups (list of {name, …, couldAsk, countedFrom}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

// Two organisations side by side. The algorithm has compared them; here they are read with what was asked of them.
//
// $found  the answer: one and other (maps with lists), shared (list of {id, …}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

// Who works with whom around some organisations? The algorithm has found them; here they are read with what was asked of them.
//
// $found  the answer: nodes (list of {id, …}), edges (list of {one, other, …}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

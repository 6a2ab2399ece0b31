// Whom do organisations have in common? The algorithm has found them; here they are read with what was asked of them.
//
// $found  the answer: partners (list of {id, with: [{one, other}], …}), interlocks (list of {one, other, …}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

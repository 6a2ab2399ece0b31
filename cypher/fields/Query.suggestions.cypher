// Whom could an organisation work with next? The algorithm has ranked them; here they are read with what was asked of them.
//
// $found  the answer: suggestions (list of {id, shared, alike, …}), sourceIds, leftOut, from, to
// node    the answer
WITH $found AS node

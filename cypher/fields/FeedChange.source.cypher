// The source that was changed.
// (:Source)
//
// parent  a change: a map with its id as source
// node    the source; no row where it is none, or gone
MATCH (node:Source {id: parent.source})

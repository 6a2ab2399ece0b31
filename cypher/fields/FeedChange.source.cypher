// The changed source.
// (:Source)
//
// parent  a change: a map with its id as source
// node    the source; no row for another type or if deleted
MATCH (node:Source {id: parent.source})

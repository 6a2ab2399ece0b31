// The changed organisation.
// (:Organisation)
//
// parent  a change: a map with its id as organisation
// node    the organisation; no row for another type or if deleted
MATCH (node:Organisation {id: parent.organisation})

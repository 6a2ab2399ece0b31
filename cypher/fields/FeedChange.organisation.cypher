// The organisation that was changed.
// (:Organisation)
//
// parent  a change: a map with its id as organisation
// node    the organisation; no row where it is none, or gone
MATCH (node:Organisation {id: parent.organisation})

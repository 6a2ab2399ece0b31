// First organisation of a changed pair.
// (:Organisation)
//
// parent  a map with two ids
// node    the organisation
MATCH (node:Organisation {id: parent.one})

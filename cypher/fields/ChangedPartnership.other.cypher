// The other of two partners that changed.
// (:Organisation)
//
// parent  a map with two ids
// node    the organisation
MATCH (node:Organisation {id: parent.other})

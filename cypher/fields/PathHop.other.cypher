// Organisation at the far end of a hop.
// (:Organisation)
//
// parent  a hop: a map with two ids
// node    the organisation
MATCH (node:Organisation {id: parent.other})

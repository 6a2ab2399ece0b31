// Organisation at one end of a bridge.
// (:Organisation)
//
// parent  a bridge: a map with two ids
// node    the organisation
MATCH (node:Organisation {id: parent.one})

// First of two organisations that share partners.
// (:Organisation)
//
// parent  a map with two ids
// node    the organisation
MATCH (node:Organisation {id: parent.one})

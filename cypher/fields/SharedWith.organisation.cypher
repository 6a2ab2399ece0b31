// The given organisation that works with the partner.
// (:Organisation)
//
// parent  a map with its id
// node    the organisation
MATCH (node:Organisation {id: parent.one})

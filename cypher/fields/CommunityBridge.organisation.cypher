// The member that has most links there.
// (:Organisation)
//
// parent  a bridge: a map with the organisation's id
// node    the organisation
MATCH (node:Organisation {id: parent.id})

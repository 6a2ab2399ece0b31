// The member with the most links to the other community.
// (:Organisation)
//
// parent  a bridge: a map with the organisation's id
// node    the organisation
MATCH (node:Organisation {id: parent.id})

// The organisation of this entry.
// (:Organisation)
//
// parent  an articulation point: a map with the organisation's id
// node    the organisation
MATCH (node:Organisation {id: parent.id})

// The organisation of this entry.
// (:Organisation)
//
// parent  a map with its id
// node    the organisation
MATCH (node:Organisation {id: parent.id})

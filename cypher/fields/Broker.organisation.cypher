// The organisation of this entry.
// (:Organisation)
//
// parent  a broker: a map with the organisation's id
// node    the organisation
MATCH (node:Organisation {id: parent.id})

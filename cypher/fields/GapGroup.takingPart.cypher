// Participating organisations, in order.
// (:Organisation)
//
// parent  a group: a map with a list of ids
// node    the organisation
UNWIND parent.takingPart AS id
CALL (id) { MATCH (node:Organisation {id: id}) RETURN node }

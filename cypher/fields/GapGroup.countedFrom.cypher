// Sources of the count of museums.
// (:Source)
//
// parent  a group: a map with a list of ids
// node    the source
UNWIND parent.countedFrom AS id
CALL (id) { MATCH (node:Source {id: id}) RETURN node }

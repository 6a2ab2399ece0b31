// Organisations to contact, in order.
// (:Organisation)
//
// parent  a group: a map with a list of ids
// node    the organisation
UNWIND parent.couldAsk AS id
CALL (id) { MATCH (node:Organisation {id: id}) RETURN node }

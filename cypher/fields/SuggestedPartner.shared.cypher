// Shared partners, in order.
// (:Organisation)
//
// parent  a suggestion: a map with a list of ids
// node    the organisation
UNWIND parent.shared AS id
CALL (id) { MATCH (node:Organisation {id: id}) RETURN node }

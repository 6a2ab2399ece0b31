// The organisations of a reason, in their order.
// (:Organisation)
//
// parent  one that is suggested: a map with a list of ids
// node    the organisation
UNWIND parent.shared AS id
CALL (id) { MATCH (node:Organisation {id: id}) RETURN node }

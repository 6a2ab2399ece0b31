// Similar organisations that work with the suggested one, in order.
// (:Organisation)
//
// parent  a suggestion: a map with a list of ids
// node    the organisation
UNWIND parent.alike AS id
CALL (id) { MATCH (node:Organisation {id: id}) RETURN node }

// Its members that are listed, in their order.
// (:Organisation)
//
// parent  a community: a map with ids of organisations
// node    a member
UNWIND parent.ids AS id
MATCH (node:Organisation {id: id})

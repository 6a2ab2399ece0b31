// Whether it has three or more participants.
//
// node    a project
coalesce(node.consortium, false)

// Whether it is a pair of museums read from the other side.
//
// node    a partnership
coalesce(node.mirrored, false)

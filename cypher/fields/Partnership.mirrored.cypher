// True for the mirrored direction of a pair of museums.
//
// node    a partnership
coalesce(node.mirrored, false)

// True if only projects of three or more participants connect the two.
//
// node    a partnership
coalesce(node.consortiumOnly, false)

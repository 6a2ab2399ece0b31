// True if only projects of three or more participants join the two.
//
// node    a partnership
coalesce(node.consortiumOnly, false)

// Whether nothing but projects of three or more participants joins the two.
//
// node    a partnership
coalesce(node.consortiumOnly, false)

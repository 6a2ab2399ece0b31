// What joins the two.
//
// node    a partnership
coalesce(node.activities, [])

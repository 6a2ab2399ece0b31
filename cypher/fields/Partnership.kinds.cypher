// Activities of the partnership.
//
// node    a partnership
coalesce(node.activities, [])

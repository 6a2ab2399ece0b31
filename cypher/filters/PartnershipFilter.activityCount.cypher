// Number of kinds of activity of a partnership.
//
// node    a partnership
size(coalesce(node.activities, []))

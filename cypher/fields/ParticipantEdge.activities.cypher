// Activities of the participation.
//
// node    a participation
coalesce(node.activities, [])

// What it served; empty where the source does not say.
//
// node    a loan
coalesce(node.outcomes, [])

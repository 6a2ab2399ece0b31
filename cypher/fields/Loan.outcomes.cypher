// Outcomes; empty if not stated.
//
// node    a loan
coalesce(node.outcomes, [])

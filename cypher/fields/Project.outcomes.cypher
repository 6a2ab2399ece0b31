// Outcomes; empty if not stated.
//
// node    a project
coalesce(node.outcomes, [])

// What it served; empty where the sources do not say.
//
// node    a project
coalesce(node.outcomes, [])

// All projects.
//
// node    a project
MATCH (node:Project)

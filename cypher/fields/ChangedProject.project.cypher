// The project.
// (:Project)
//
// parent  a map with its id
// node    the project
MATCH (node:Project {id: parent.id})

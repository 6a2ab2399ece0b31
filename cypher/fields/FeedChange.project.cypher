// The changed project.
// (:Project)
//
// parent  a change: a map with its id as project
// node    the project; no row for another type or if deleted
MATCH (node:Project {id: parent.project})

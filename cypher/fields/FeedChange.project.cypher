// The project that was changed.
// (:Project)
//
// parent  a change: a map with its id as project
// node    the project; no row where it is none, or gone
MATCH (node:Project {id: parent.project})

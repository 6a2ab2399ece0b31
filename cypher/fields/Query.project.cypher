// One project by its id.
//
// $id     id of the project, as text
// node    the project; no row for an unknown id
MATCH (node:Project {id: $id})

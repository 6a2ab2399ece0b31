// One source by its id.
//
// $id     id of the source, as text
// node    the source; no row for an unknown id
MATCH (node:Source {id: $id})

// One organisation by its id.
//
// $id     id of the organisation, as text
// node    the organisation; no row where none has this id
MATCH (node:Organisation {id: $id})

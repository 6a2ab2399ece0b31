// When it is written: the organisation that is one of its own again.
//
// $id     its id
// node    the organisation
MATCH (node:Organisation {id: $id})

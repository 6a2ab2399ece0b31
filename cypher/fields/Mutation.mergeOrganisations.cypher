// When it is written: the organisation that two were merged into.
//
// $id     its id
// node    the organisation
MATCH (node:Organisation {id: $id})

// When it is written: the organisation that was made of rows of another one.
//
// $id     its id
// node    the organisation
MATCH (node:Organisation {id: $id})

// The organisation split off from another one, read after the write.
//
// $id     its id
// node    the organisation
MATCH (node:Organisation {id: $id})

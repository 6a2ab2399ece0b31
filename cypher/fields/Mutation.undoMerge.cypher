// The organisation that is separate again, read after the write.
//
// $id     its id
// node    the organisation
MATCH (node:Organisation {id: $id})

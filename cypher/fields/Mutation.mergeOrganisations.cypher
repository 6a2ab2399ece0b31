// The organisation that resulted from a merge, read after the write.
//
// $id     its id
// node    the organisation
MATCH (node:Organisation {id: $id})

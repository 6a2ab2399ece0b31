// The museum.
//
// parent  a return: a map with the id of the museum
// node    the museum
MATCH (node:Organisation {id: parent.museum})

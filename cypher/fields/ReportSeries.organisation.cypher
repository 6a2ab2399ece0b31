// The organisation that it is about.
// (:Organisation)
//
// parent  a part of the report: a map with the organisation's id
// node    the organisation; no row where it is about none
MATCH (node:Organisation {id: parent.organisation})

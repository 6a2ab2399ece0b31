// Organisation of a part of the report.
// (:Organisation)
//
// parent  a part of the report: a map with the organisation's id
// node    the organisation; no row if there is none
MATCH (node:Organisation {id: parent.organisation})

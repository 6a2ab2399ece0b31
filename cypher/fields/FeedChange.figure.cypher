// The changed figure.
// (:Figure)
//
// parent  a change: a map with its id as figure
// node    the figure; no row for another type or if deleted
MATCH (node:Figure {id: parent.figure})

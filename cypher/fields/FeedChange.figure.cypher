// The figure that was changed.
// (:Figure)
//
// parent  a change: a map with its id as figure
// node    the figure; no row where it is none, or gone
MATCH (node:Figure {id: parent.figure})

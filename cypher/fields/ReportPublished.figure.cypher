// The published figure in the graph, with its evidence.
// (:Figure)
//
// parent  a published value: a map with the figure's id
// node    the figure
MATCH (node:Figure {id: parent.figure})

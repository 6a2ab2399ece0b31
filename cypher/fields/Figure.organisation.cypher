// The organisation that a figure is about.
// (:Figure)-[:ABOUT]->(:Organisation)
//
// parent  the figure
// node    the organisation; no row if there is none
MATCH (parent)-[:ABOUT]->(node:Organisation)

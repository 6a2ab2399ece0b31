// The area that a figure is about.
// (:Figure)-[:ABOUT]->(:Area)
//
// parent  the figure
// node    the area; no row if there is none
MATCH (parent)-[:ABOUT]->(node:Area)

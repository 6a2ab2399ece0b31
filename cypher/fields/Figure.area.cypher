// The area that a figure is about.
// (:Figure)-[:ABOUT]->(:Area)
//
// parent  the figure
// node    the area; no row where it is about none
MATCH (parent)-[:ABOUT]->(node:Area)

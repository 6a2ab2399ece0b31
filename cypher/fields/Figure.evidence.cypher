// The sources that state the figure.
// (:Figure)-[:EVIDENCED_BY]->(:Source)
//
// parent  the figure
// node    a source
// edge    the rows that cite it
MATCH (parent)-[edge:EVIDENCED_BY]->(node:Source)

// The sources that state the project.
// (:Project)-[:EVIDENCED_BY]->(:Source)
//
// parent  the project
// node    a source
// edge    the rows that cite it
MATCH (parent)-[edge:EVIDENCED_BY]->(node:Source)

// The projects that a source states.
// (:Project)-[:EVIDENCED_BY]->(:Source)
//
// parent  the source
// node    a project
MATCH (parent)<-[:EVIDENCED_BY]-(node:Project)

// The figures that a source states.
// (:Figure)-[:EVIDENCED_BY]->(:Source)
//
// parent  the source
// node    a figure
MATCH (parent)<-[:EVIDENCED_BY]-(node:Figure)

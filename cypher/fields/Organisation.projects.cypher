// Projects that it took part in, and those of its sites unless sites are shown separately.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)
//
// parent  the organisation
// $sites  whether sites are shown separately: then only what it took part in itself
// node    a project, once
// edge    its participation; where it and sites of it took part, its own, then that of the first site by id
MATCH (parent)<-[:SITE_OF*0..3]-(place:Organisation)-[:PARTICIPATES_IN]->(node:Project)
WHERE NOT $sites OR place = parent
WITH DISTINCT parent, node
CALL (parent, node) {
  MATCH (parent)<-[:SITE_OF*0..3]-(own:Organisation)-[took:PARTICIPATES_IN]->(node)
  RETURN took AS edge ORDER BY own <> parent, own.id LIMIT 1
}
WITH node, edge

// Projects that it took part in, with those of its sites where they are taken in.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)
//
// parent  the organisation
// $sites  whether the activity of its sites is taken in
// node    a project, once
// edge    its participation; where it and sites of it took part, its own, then that of the first site by id
MATCH (parent)<-[:SITE_OF*0..2]-(place:Organisation)-[:PARTICIPATES_IN]->(node:Project)
WHERE $sites OR place = parent
WITH DISTINCT parent, node
CALL (parent, node) {
  MATCH (parent)<-[:SITE_OF*0..2]-(own:Organisation)-[took:PARTICIPATES_IN]->(node)
  RETURN took AS edge ORDER BY own <> parent, own.id LIMIT 1
}
WITH node, edge

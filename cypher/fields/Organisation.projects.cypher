// Projects of the organisation, and of its sites unless sites are separate.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)
//
// parent  the organisation
// $sites  true: sites are separate, so only its own projects are included
// node    a project, deduplicated
// edge    its own participation if there is one, otherwise that of the first site by id
MATCH (parent)<-[:SITE_OF*0..3]-(place:Organisation)-[:PARTICIPATES_IN]->(node:Project)
WHERE NOT $sites OR place = parent
WITH DISTINCT parent, node
CALL (parent, node) {
  MATCH (parent)<-[:SITE_OF*0..3]-(own:Organisation)-[took:PARTICIPATES_IN]->(node)
  RETURN took AS edge ORDER BY own <> parent, own.id LIMIT 1
}
WITH node, edge

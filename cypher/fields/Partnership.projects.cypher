// The projects in which a source names a museum and its partner together, with those of the sites of both.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)<-[:PARTICIPATES_IN]-(:Organisation)
//
// parent  the partnership
// node    a project, once
MATCH (museum)-[parent]->(partner)
MATCH (museum)<-[:SITE_OF*0..3]-(here)-[took:PARTICIPATES_IN]->(node:Project)
      <-[joined:PARTICIPATES_IN]-(there)-[:SITE_OF*0..3]->(partner)
WHERE there.id IN took.alongside OR here.id IN joined.alongside
WITH DISTINCT node

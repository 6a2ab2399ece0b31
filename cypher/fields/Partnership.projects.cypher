// Projects in which a source names a museum and its partner together, including those of their sites.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)<-[:PARTICIPATES_IN]-(:Organisation)
//
// parent  the partnership
// node    a project, deduplicated
MATCH (museum)-[parent]->(partner)
MATCH (museum)<-[:SITE_OF*0..3]-(here)-[took:PARTICIPATES_IN]->(node:Project)
      <-[joined:PARTICIPATES_IN]-(there)-[:SITE_OF*0..3]->(partner)
WHERE there.id IN took.alongside OR here.id IN joined.alongside
WITH DISTINCT node

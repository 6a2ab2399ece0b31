// Projects funded by the organisation or its sites.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:FUNDS]->(:Project)
//
// parent  the organisation
// node    a project
// edge    the funding; its own takes precedence over those of its sites
MATCH (parent)<-[:SITE_OF*0..3]-(payer:Organisation)-[paid:FUNDS]->(node:Project)
WITH parent, node, payer, paid ORDER BY payer <> parent, payer.id
WITH parent, node, head(collect(paid)) AS edge

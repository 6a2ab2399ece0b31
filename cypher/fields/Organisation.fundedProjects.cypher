// Projects that it or a site of it paid for.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:FUNDS]->(:Project)
//
// parent  the organisation
// node    a project
// edge    the payment; its own before those of its sites
MATCH (parent)<-[:SITE_OF*0..3]-(payer:Organisation)-[paid:FUNDS]->(node:Project)
WITH parent, node, payer, paid ORDER BY payer <> parent, payer.id
WITH parent, node, head(collect(paid)) AS edge

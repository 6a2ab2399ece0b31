// Loans that it or a site of it paid for.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:FUNDS]->(:Loan)
//
// parent  the organisation
// node    a loan
// edge    the payment; its own before those of its sites
MATCH (parent)<-[:SITE_OF*0..3]-(payer:Organisation)-[paid:FUNDS]->(node:Loan)
WITH parent, node, payer, paid ORDER BY payer <> parent, payer.id
WITH parent, node, head(collect(paid)) AS edge

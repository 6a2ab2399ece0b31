// Facet by kind of the lenders and their parents, deduplicated.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:LENT]->(:Loan)
OPTIONAL MATCH (node)<-[:LENT]-(:Organisation)-[:SITE_OF*0..3]->(lender:Organisation)
WITH DISTINCT node, lender.kind AS key

// Facet by lender, deduplicated; a site counts for its parent.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:LENT]->(:Loan)
OPTIONAL MATCH (node)<-[:LENT]-(:Organisation)-[:SITE_OF*0..3]->(lender:Organisation)
WHERE NOT EXISTS { (lender)-[:SITE_OF]->() }
WITH DISTINCT node, lender.id AS key, lender.name AS name

// Facet by borrower, deduplicated; a site counts for its parent.
// (:Loan)-[:TO]->(:Organisation)-[:SITE_OF]->(:Organisation)
OPTIONAL MATCH (node)-[:TO]->(:Organisation)-[:SITE_OF*0..3]->(borrower:Organisation)
WHERE NOT EXISTS { (borrower)-[:SITE_OF]->() }
WITH DISTINCT node, borrower.id AS key, borrower.name AS name

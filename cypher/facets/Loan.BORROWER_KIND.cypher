// Facet by kind of the borrowers and their parents, deduplicated.
// (:Loan)-[:TO]->(:Organisation)-[:SITE_OF]->(:Organisation)
OPTIONAL MATCH (node)-[:TO]->(:Organisation)-[:SITE_OF*0..3]->(borrower:Organisation)
WITH DISTINCT node, borrower.kind AS key

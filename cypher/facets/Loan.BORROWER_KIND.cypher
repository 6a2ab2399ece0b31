// By the kind of its borrowers and of what these are sites of, each kind once.
// (:Loan)-[:TO]->(:Organisation)-[:SITE_OF]->(:Organisation)
OPTIONAL MATCH (node)-[:TO]->(:Organisation)-[:SITE_OF*0..3]->(borrower:Organisation)
WITH DISTINCT node, borrower.kind AS key

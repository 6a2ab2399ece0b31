// By its borrowers, each once.
// (:Loan)-[:TO]->(:Organisation)
OPTIONAL MATCH (node)-[:TO]->(borrower:Organisation)
WITH DISTINCT node, borrower.id AS key, borrower.name AS name

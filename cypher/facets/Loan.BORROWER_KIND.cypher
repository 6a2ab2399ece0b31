// By the kind of its borrowers, each kind once.
// (:Loan)-[:TO]->(:Organisation)
OPTIONAL MATCH (node)-[:TO]->(borrower:Organisation)
WITH DISTINCT node, borrower.kind AS key

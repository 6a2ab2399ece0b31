// By its lenders, each once.
// (:Organisation)-[:LENT]->(:Loan)
OPTIONAL MATCH (lender:Organisation)-[:LENT]->(node)
WITH DISTINCT node, lender.id AS key, lender.name AS name

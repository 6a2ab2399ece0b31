// By who paid for it, each funder once.
// (:Organisation)-[:FUNDS]->(:Loan)
OPTIONAL MATCH (funder:Organisation)-[:FUNDS]->(node)
WITH DISTINCT node, funder.id AS key, funder.name AS name

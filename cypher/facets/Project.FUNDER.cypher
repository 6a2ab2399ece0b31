// By who paid for it, each funder once.
// (:Organisation)-[:FUNDS]->(:Project)
OPTIONAL MATCH (funder:Organisation)-[:FUNDS]->(node)
WITH DISTINCT node, funder.id AS key, funder.name AS name

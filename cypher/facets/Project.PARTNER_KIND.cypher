// By the kind of the partners, each kind once.
// (:Organisation)-[:PARTICIPATES_IN {role: 'PARTNER'}]->(:Project)
OPTIONAL MATCH (partner:Organisation)-[:PARTICIPATES_IN {role: 'PARTNER'}]->(node)
WITH DISTINCT node, partner.kind AS key

// Facet by kind of the partners and their parents, deduplicated.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:PARTICIPATES_IN {role: 'PARTNER'}]->(:Project)
OPTIONAL MATCH (node)<-[:PARTICIPATES_IN {role: 'PARTNER'}]-(:Organisation)-[:SITE_OF*0..3]->(partner:Organisation)
WITH DISTINCT node, partner.kind AS key

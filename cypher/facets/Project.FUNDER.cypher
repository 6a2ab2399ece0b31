// Facet by funder, deduplicated; a site counts for its parent.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:FUNDS]->(:Project)
OPTIONAL MATCH (node)<-[:FUNDS]-(:Organisation)-[:SITE_OF*0..3]->(funder:Organisation)
WHERE NOT EXISTS { (funder)-[:SITE_OF]->() }
WITH DISTINCT node, funder.id AS key, funder.name AS name

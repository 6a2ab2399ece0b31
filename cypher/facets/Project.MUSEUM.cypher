// Facet by participating museum, deduplicated; a site counts for its parent.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:PARTICIPATES_IN {role: 'MUSEUM'}]->(:Project)
OPTIONAL MATCH (node)<-[:PARTICIPATES_IN {role: 'MUSEUM'}]-(:Organisation)-[:SITE_OF*0..3]->(museum:Organisation)
WHERE NOT EXISTS { (museum)-[:SITE_OF]->() }
WITH DISTINCT node, museum.id AS key, museum.name AS name

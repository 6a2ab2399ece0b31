// Facet by participant in another role than MUSEUM, deduplicated; a site counts for its parent.
// (:Organisation)<-[:SITE_OF]-(:Organisation)-[:PARTICIPATES_IN]->(:Project)
OPTIONAL MATCH (node)<-[part:PARTICIPATES_IN]-(:Organisation)-[:SITE_OF*0..3]->(partner:Organisation)
WHERE part.role <> 'MUSEUM' AND NOT EXISTS { (partner)-[:SITE_OF]->() }
WITH DISTINCT node, partner.id AS key, partner.name AS name

// Facet by participating museum, in any role, deduplicated; a site counts for its parent if that is a museum.
// Null: no museum takes part. The same projects as the filter {participants: {some: {node: {ids: [key]}}}}.
// (:Museum)<-[:SITE_OF]-(:Organisation)-[:PARTICIPATES_IN]->(:Project)
OPTIONAL MATCH (node)<-[:PARTICIPATES_IN]-(:Organisation)-[:SITE_OF*0..3]->(museum:Museum|NationalMuseum)
WHERE NOT EXISTS { (museum)-[:SITE_OF*1..3]->(:Museum|NationalMuseum) }
WITH DISTINCT node, museum.id AS key, museum.name AS name

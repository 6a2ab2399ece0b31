// Sites and their parents.
// (:Organisation)-[:SITE_OF]->(:Organisation)
//
// $from, $to  placeholders for the conditions on both ends
MATCH (from:Organisation)-[edge:SITE_OF]->(to:Organisation)
WHERE from.id IS NOT NULL AND $from AND $to
RETURN from.id AS from_id, to.id AS to_id, 'SITE_OF' AS type,
  coalesce(edge.sources, []) AS source_ids,
  toInteger(split(elementId(from), ':')[2]) AS from_node_id, toInteger(split(elementId(to), ':')[2]) AS to_node_id
ORDER BY from_id, to_id

// Sources that state organisations, with the rows that cite them.
// (:Organisation)-[:EVIDENCED_BY]->(:Source)
//
// $from, $to  placeholders for the conditions on both ends
MATCH (from:Organisation)-[edge:EVIDENCED_BY]->(to:Source)
WHERE from.id IS NOT NULL AND $from AND $to
RETURN from.id AS from_id, to.id AS to_id, 'EVIDENCED_BY' AS type,
  coalesce(edge.rows, []) AS stated_in, coalesce(edge.printed, []) AS printed,
  toInteger(split(elementId(from), ':')[2]) AS from_node_id, toInteger(split(elementId(to), ':')[2]) AS to_node_id
ORDER BY from_id, to_id

// Organisations that figures are about.
// (:Figure)-[:ABOUT]->(:Organisation)
//
// $from, $to  placeholders for the conditions on both ends
MATCH (from:Figure)-[edge:ABOUT]->(to:Organisation)
WHERE from.id IS NOT NULL AND $from AND $to
RETURN from.id AS from_id, to.id AS to_id, 'ABOUT' AS type,
  toInteger(split(elementId(from), ':')[2]) AS from_node_id, toInteger(split(elementId(to), ':')[2]) AS to_node_id
ORDER BY from_id, to_id

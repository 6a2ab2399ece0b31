// Participants of projects.
// (:Organisation)-[:PARTICIPATES_IN]->(:Project)
//
// $from, $to  placeholders for the conditions on both ends
MATCH (from:Organisation)-[edge:PARTICIPATES_IN]->(to:Project)
WHERE from.id IS NOT NULL AND $from AND $to
RETURN from.id AS from_id, to.id AS to_id, 'PARTICIPATES_IN' AS type,
  edge.role AS role, coalesce(edge.activities, []) AS activities, coalesce(edge.alongside, []) AS alongside, edge.people AS people,
  edge.start AS start, edge.earliestStart AS start_earliest, edge.latestStart AS start_latest,
  edge.end AS end, edge.earliestEnd AS end_earliest, edge.latestEnd AS end_latest,
  coalesce(edge.sources, []) AS source_ids,
  CASE WHEN coalesce(edge.earliestStart, edge.latestEnd, to.earliestStart, to.latestEnd) IS NULL THEN []
    ELSE [coalesce(edge.earliestStart, to.earliestStart, '0000-00-00') + '/' + coalesce(edge.latestEnd, to.latestEnd, '9999-99-99')] END AS periods,
  toInteger(split(elementId(from), ':')[2]) AS from_node_id, toInteger(split(elementId(to), ':')[2]) AS to_node_id
ORDER BY from_id, to_id

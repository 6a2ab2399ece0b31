// Projects in id order.
// (:Project)
//
// $filter  placeholder for the condition on projects
MATCH (node:Project)
WHERE node.id IS NOT NULL AND $filter
RETURN node.id AS id, node.title AS title, node.kind AS kind, coalesce(node.printedKinds, []) AS printed_kinds,
  coalesce(node.outcomes, []) AS outcomes, node.people AS people, node.objectsNote AS objects_note,
  node.start AS start, node.earliestStart AS start_earliest, node.latestStart AS start_latest,
  node.end AS end, node.earliestEnd AS end_earliest, node.latestEnd AS end_latest, node.periodNote AS period_note,
  node.participants AS participants, coalesce(node.consortium, false) AS consortium,
  COLLECT { MATCH (node)-[:EVIDENCED_BY]->(source:Source) RETURN source.id ORDER BY source.id } AS source_ids,
  CASE WHEN coalesce(node.earliestStart, node.latestEnd) IS NULL THEN []
    ELSE [coalesce(node.earliestStart, '0000-00-00') + '/' + coalesce(node.latestEnd, '9999-99-99')] END AS periods,
  toInteger(split(elementId(node), ':')[2]) AS node_id
ORDER BY id

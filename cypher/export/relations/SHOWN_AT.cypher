// Venues of loans, other than the borrower.
// (:Loan)-[:SHOWN_AT]->(:Organisation)
//
// $from, $to  placeholders for the conditions on both ends
MATCH (from:Loan)-[edge:SHOWN_AT]->(to:Organisation)
WHERE from.id IS NOT NULL AND $from AND $to
RETURN from.id AS from_id, to.id AS to_id, 'SHOWN_AT' AS type,
  edge.start AS start, edge.end AS end,
  CASE WHEN coalesce(from.earliestStart, from.latestEnd) IS NULL THEN []
    ELSE [coalesce(from.earliestStart, '0000-00-00') + '/' + coalesce(from.latestEnd, '9999-99-99')] END AS periods,
  toInteger(split(elementId(from), ':')[2]) AS from_node_id, toInteger(split(elementId(to), ':')[2]) AS to_node_id
ORDER BY from_id, to_id

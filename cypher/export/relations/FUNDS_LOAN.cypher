// Funders of loans.
// (:Organisation)-[:FUNDS]->(:Loan)
//
// $from, $to  placeholders for the conditions on both ends
MATCH (from:Organisation)-[edge:FUNDS]->(to:Loan)
WHERE from.id IS NOT NULL AND $from AND $to
RETURN from.id AS from_id, to.id AS to_id, 'FUNDS' AS type,
  toFloat(edge.amount) AS amount, edge.currency AS currency, edge.note AS note, coalesce(edge.sources, []) AS source_ids,
  CASE WHEN coalesce(to.earliestStart, to.latestEnd) IS NULL THEN []
    ELSE [coalesce(to.earliestStart, '0000-00-00') + '/' + coalesce(to.latestEnd, '9999-99-99')] END AS periods,
  toInteger(split(elementId(from), ':')[2]) AS from_node_id, toInteger(split(elementId(to), ':')[2]) AS to_node_id
ORDER BY from_id, to_id

// Loans and stops of touring exhibitions, in id order.
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
//
// $filter  placeholder for the condition on loans
MATCH (node:Loan)
WHERE node.id IS NOT NULL AND $filter
RETURN node.id AS id, node.title AS title, node.purpose AS purpose, node.term AS term, node.direction AS direction,
  COLLECT { MATCH (lender:Organisation)-[:LENT]->(node) RETURN lender.id ORDER BY lender.id } AS lender_ids,
  COLLECT { MATCH (lender:Organisation)-[:LENT]->(node) RETURN lender.name ORDER BY lender.id } AS lender_names,
  COLLECT { MATCH (borrower:Organisation)<-[:TO]-(node) RETURN borrower.id ORDER BY borrower.id } AS borrower_ids,
  COLLECT { MATCH (borrower:Organisation)<-[:TO]-(node) RETURN borrower.name ORDER BY borrower.id } AS borrower_names,
  node.objects AS objects, node.object AS object, node.objectsNote AS objects_note, node.people AS people,
  node.programme AS programme, coalesce(node.outcomes, []) AS outcomes,
  node.start AS start, node.earliestStart AS start_earliest, node.latestStart AS start_latest,
  node.end AS end, node.earliestEnd AS end_earliest, node.latestEnd AS end_latest, node.periodNote AS period_note,
  COLLECT { MATCH (node)-[:EVIDENCED_BY]->(source:Source) RETURN source.id ORDER BY source.id } AS source_ids,
  CASE WHEN coalesce(node.earliestStart, node.latestEnd) IS NULL THEN []
    ELSE [coalesce(node.earliestStart, '0000-00-00') + '/' + coalesce(node.latestEnd, '9999-99-99')] END AS periods,
  toInteger(split(elementId(node), ':')[2]) AS node_id
ORDER BY id

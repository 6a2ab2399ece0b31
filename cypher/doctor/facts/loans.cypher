// Stored loans, with all related records and the rows that state them.
// Parameters: $ids: list of ids.
// Columns: id, properties, lenders, borrowers: [ids], venues: [[id, start, end]], evidence: [[source (id), rows, printed]],
//   funds: [[organisation (id), properties]], rows: [[id, name, statement (JSON), resolvedIds, matchReasons]], keys: [[id of the row, cells]].
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
UNWIND $ids AS id
MATCH (one:Loan {id: id})
RETURN id, properties(one) AS properties,
  COLLECT { MATCH (lender)-[:LENT]->(one) RETURN lender.id } AS lenders,
  COLLECT { MATCH (one)-[:TO]->(borrower) RETURN borrower.id } AS borrowers,
  COLLECT { MATCH (one)-[stop:SHOWN_AT]->(venue) RETURN [venue.id, stop.start, stop.end] } AS venues,
  COLLECT { MATCH (one)-[evidence:EVIDENCED_BY]->(source) RETURN [source.id, evidence.rows, evidence.printed] } AS evidence,
  COLLECT { MATCH (one)<-[funds:FUNDS]-(funder) RETURN [funder.id, properties(funds)] } AS funds,
  COLLECT { MATCH (one)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons] } AS rows,
  COLLECT { MATCH (one)<-[:STATES]-(row:Row) RETURN [row.id, row.key] } AS keys

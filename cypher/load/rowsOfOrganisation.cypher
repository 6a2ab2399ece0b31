// All rows that name an organisation: those about its activities, and its own entries.
// Parameters: $id (of the organisation).
// Columns: row: [id, name, statement (JSON), resolvedIds: [ids], matchReasons: [JSON or ''], key: [cells]].
MATCH (organisation:Organisation {id: $id})
CALL (organisation) {
  MATCH (organisation)-[:LENT|TO|SHOWN_AT|FUNDS|PARTICIPATES_IN|ABOUT]-(thing:Loan|Project|Figure)<-[:STATES]-(row:Row)
  RETURN row
  UNION
  MATCH (organisation)<-[:STATES]-(row:Row)
  RETURN row
  UNION
  MATCH (organisation)<-[:SITE_OF]-(:Organisation)-[:LENT|TO|SHOWN_AT|FUNDS|PARTICIPATES_IN|ABOUT]-(thing:Loan|Project|Figure)<-[:STATES]-(row:Row)
  RETURN row
  UNION
  MATCH (organisation)<-[:SITE_OF]-(:Organisation)<-[:STATES]-(row:Row)
  RETURN row
}
RETURN DISTINCT [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] AS row

// All rows that name an organisation: those about its activities, and its own entries.
// Parameters: $id (of the organisation).
// Columns: row: [id, name, says (JSON), means: [ids], matched: [JSON or ''], key: [cells]].
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
RETURN DISTINCT [row.id, row.name, row.says, row.means, row.matched, row.key] AS row

// Rows that state a loan, project or figure.
// Parameters: $thing (id), $limit (INTEGER).
// Columns: row: [id, name, statement (JSON), resolvedIds: [ids], matchReasons: [JSON or ''], key: [cells]].
// (:Row)-[:STATES]->(:Loan or :Project or :Figure)
CALL () {
  MATCH (thing:Loan {id: $thing}) RETURN thing
  UNION
  MATCH (thing:Project {id: $thing}) RETURN thing
  UNION
  MATCH (thing:Figure {id: $thing}) RETURN thing
}
MATCH (thing)<-[:STATES]-(row:Row)
RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] AS row
LIMIT $limit

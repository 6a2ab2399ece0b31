// Rows that state a loan, project or figure.
// Parameters: $thing (id), $limit (INTEGER).
// Columns: row: [id, name, says (JSON), means: [ids], matched: [JSON or ''], key: [cells]].
// (:Row)-[:STATES]->(:Loan or :Project or :Figure)
CALL () {
  MATCH (thing:Loan {id: $thing}) RETURN thing
  UNION
  MATCH (thing:Project {id: $thing}) RETURN thing
  UNION
  MATCH (thing:Figure {id: $thing}) RETURN thing
}
MATCH (thing)<-[:STATES]-(row:Row)
RETURN [row.id, row.name, row.says, row.means, row.matched, row.key] AS row
LIMIT $limit

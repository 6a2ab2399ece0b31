// Rows that a submission retracted.
// Parameters: $id (of the submission), $limit (INTEGER).
// Columns: row: [id, name, says (JSON), means: [ids], matched: [JSON or '']], key: [cells].
// (:Submission)-[:RETRACTED]->(:Row)
MATCH (:Submission {id: $id})-[:RETRACTED]->(row:Row {state: 'RETRACTED'})
RETURN [row.id, row.name, row.says, row.means, row.matched] AS row, row.key AS key
LIMIT $limit

// Rows retracted by a submission that are restored if it is undone: those still in another return, or in the
// replaced submission.
// Parameters: $id (of the submission), $limit (INTEGER).
// Columns: row: [id, name, statement (JSON), resolvedIds: [ids], matchReasons: [JSON or ''], key: [cells]].
// (:Submission)-[:RETRACTED]->(:Row)
MATCH (submission:Submission {id: $id})-[:RETRACTED]->(row:Row {state: 'RETRACTED'})
WHERE EXISTS {
  (row)<-[:CONTAINS]-(saying:Submission)
  WHERE saying.state IN ['APPLIED', 'APPLYING'] OR (submission)-[:REPLACES]->(saying)
}
RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] AS row
LIMIT $limit

// Rows that a submission retracted and that come back where it is undone: those that a return says still, or that what the
// submission replaced says.
// Parameters: $id (of the submission), $limit (INTEGER).
// Columns: row: [id, name, says (JSON), means: [ids], matched: [JSON or ''], key: [cells]].
// (:Submission)-[:RETRACTED]->(:Row)
MATCH (submission:Submission {id: $id})-[:RETRACTED]->(row:Row {state: 'RETRACTED'})
WHERE EXISTS {
  (row)<-[:CONTAINS]-(saying:Submission)
  WHERE saying.state IN ['APPLIED', 'APPLYING'] OR (submission)-[:REPLACES]->(saying)
}
RETURN [row.id, row.name, row.says, row.means, row.matched, row.key] AS row
LIMIT $limit

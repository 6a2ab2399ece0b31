// Live rows added by a submission.
// Parameters: $id (of the submission), $limit (INTEGER).
// Columns: row: [id, name, statement (JSON), resolvedIds: [ids], matchReasons: [JSON or ''], key: [cells]].
// (:Submission)-[:CONTAINS {added: true}]->(:Row)
MATCH (:Submission {id: $id})-[:CONTAINS {added: true}]->(row:Row)
WHERE row.state = 'LIVE'
RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] AS row
LIMIT $limit

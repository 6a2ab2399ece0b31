// Live rows of a submission that are missing from a later one.
// Parameters: $previous (id), $id (of the later one), $limit (INTEGER).
// Columns: row: [id, name, statement (JSON), resolvedIds: [ids], matchReasons: [JSON or ''], key: [cells]].
// (:Submission)-[:CONTAINS]->(:Row)
MATCH (:Submission {id: $previous})-[:CONTAINS]->(row:Row)
WHERE row.state = 'LIVE' AND NOT EXISTS { (row)<-[:CONTAINS]-(:Submission {id: $id}) }
RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] AS row
LIMIT $limit

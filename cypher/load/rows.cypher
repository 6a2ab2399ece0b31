// Writes new rows as part of their submission.
// Parameters: $submission (id), $rows: list of {id, line (INTEGER), properties {id, name, statement (JSON), resolvedIds: [ids of organisations],
//   matchReasons: [JSON or ''], key: [cells], state: 'LIVE'}}.
// (:Submission)-[:CONTAINS {line, added: true}]->(:Row)
MATCH (submission:Submission {id: $submission})
UNWIND $rows AS row
CREATE (submission)-[:CONTAINS {line: row.line, added: true}]->(statement:Row)
SET statement = row.properties

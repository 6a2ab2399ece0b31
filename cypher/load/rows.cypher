// Writes new rows as part of their submission.
// Parameters: $submission (id), $rows: list of {id, line (INTEGER), properties {id, name, says (JSON), means: [ids of organisations],
//   matched: [JSON or ''], key: [cells], state: 'LIVE'}}.
// (:Submission)-[:CONTAINS {line, added: true}]->(:Row)
MATCH (submission:Submission {id: $submission})
UNWIND $rows AS row
CREATE (submission)-[:CONTAINS {line: row.line, added: true}]->(statement:Row)
SET statement = row.properties

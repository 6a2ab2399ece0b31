// Records that a submission contains existing rows.
// Parameters: $submission (id), $rows: list of {id, line (INTEGER), added (true if the row had been retracted and this
//   submission restores it, otherwise null)}.
// (:Submission)-[:CONTAINS {line, added}]->(:Row)
MATCH (submission:Submission {id: $submission})
UNWIND $rows AS row
MATCH (statement:Row {id: row.id})
CREATE (submission)-[:CONTAINS {line: row.line, added: row.added}]->(statement)

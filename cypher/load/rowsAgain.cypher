// Notes that a submission contains rows that the graph has already.
// Parameters: $submission (id), $rows: list of {id, line (INTEGER), added (true where the row had been retracted and this
//   submission brings it back, else null)}.
// (:Submission)-[:CONTAINS {line, added}]->(:Row)
MATCH (submission:Submission {id: $submission})
UNWIND $rows AS row
MATCH (statement:Row {id: row.id})
CREATE (submission)-[:CONTAINS {line: row.line, added: row.added}]->(statement)

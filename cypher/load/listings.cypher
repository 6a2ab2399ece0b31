// Writes which rows are about an organisation itself (a line of a register), and their sources.
// Parameters: $rows: list of {id, evidence: [{source (id), rows: [names], printed: [names]}], rows: [ids of the rows that state
//   it and did not before]}.
//
// (:Organisation)-[:EVIDENCED_BY {rows, printed}]->(:Source), (:Row)-[:STATES]->(:Organisation)
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.id})
CALL (organisation, row) {
  UNWIND row.evidence AS evidence
  MATCH (source:Source {id: evidence.source})
  CREATE (organisation)-[:EVIDENCED_BY {rows: evidence.rows, printed: evidence.printed}]->(source)
}
CALL (organisation, row) {
  UNWIND row.rows AS id
  MATCH (statement:Row {id: id})
  CREATE (statement)-[:STATES]->(organisation)
}

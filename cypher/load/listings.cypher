// Links organisations to the rows about them (such as lines of a register), and to their sources.
// Parameters: $rows: list of {id, evidence: [{source (id), rows: [names], printed: [names]}], rows: [ids of rows that newly
//   state it]}.
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

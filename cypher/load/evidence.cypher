// Writes which source states what.
// Parameters: $rows: list of {thing (id of a loan, project, figure or organisation), source (id), rows: [file#line],
//   printed: [names as the source prints them, where they differ]}.
// (:Loan or :Project or :Figure or :Organisation)-[:EVIDENCED_BY {rows, printed}]->(:Source)
UNWIND $rows AS row
CALL (row) {
  MATCH (thing:Loan {id: row.thing}) RETURN thing
  UNION
  MATCH (thing:Project {id: row.thing}) RETURN thing
  UNION
  MATCH (thing:Figure {id: row.thing}) RETURN thing
  UNION
  MATCH (thing:Organisation {id: row.thing}) RETURN thing
}
MATCH (source:Source {id: row.source})
MERGE (thing)-[evidence:EVIDENCED_BY]->(source)
SET evidence.rows = row.rows, evidence.printed = row.printed

// Writes published figures and their subjects. Contradicting figures are separate nodes. Existing figures
// must be cleared first (clearFigures.cypher).
// Parameters: $rows: list of {id, properties (id among them; value: INTEGER, only if status is STATED), organisation (id or
//   null), area ({id, properties} or null), evidence: [{source (id), rows: [names], printed: [names]}],
//   rows: [ids of rows that newly state it]}.
//
// (:Figure)-[:ABOUT]->(:Organisation or :Area), (:Figure)-[:EVIDENCED_BY]->(:Source), (:Row)-[:STATES]->(:Figure)
UNWIND $rows AS row
MERGE (figure:Figure {id: row.id})
SET figure = row.properties
WITH figure, row
CALL (figure, row) {
  MATCH (organisation:Organisation {id: row.organisation})
  CREATE (figure)-[:ABOUT]->(organisation)
}
CALL (figure, row) {
  WITH figure, row
  WHERE row.area IS NOT NULL
  MERGE (area:Area {id: row.area.id})
  SET area += row.area.properties
  CREATE (figure)-[:ABOUT]->(area)
}
CALL (figure, row) {
  UNWIND row.evidence AS evidence
  MATCH (source:Source {id: evidence.source})
  CREATE (figure)-[:EVIDENCED_BY {rows: evidence.rows, printed: evidence.printed}]->(source)
}
CALL (figure, row) {
  UNWIND row.rows AS id
  MATCH (statement:Row {id: id})
  CREATE (statement)-[:STATES]->(figure)
}

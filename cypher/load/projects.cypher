// Writes projects with their relationships, from the rows that state them. Existing projects must be cleared first
// (clearProjects.cypher).
// Parameters: $rows: list of {id, properties (id among them; participants: INTEGER, their number; consortium: true for three or
//   more, because participation does not prove that two of them worked together directly),
//   participations: [{organisation (id), properties {role, alongside: [ids], activities, start?, end?, people? (as stated
//   for this partner alone), sources: [ids], rows: [names]}}],
//   evidence: [{source (id), rows: [names], printed: [names]}], funds: [{organisation (id), properties}],
//   rows: [ids of rows that newly state it]}.
//
// (:Organisation)-[:PARTICIPATES_IN {role, alongside}]->(:Project), (:Project)-[:EVIDENCED_BY {rows, printed}]->(:Source),
// (:Organisation)-[:FUNDS]->(:Project), (:Row)-[:STATES]->(:Project)
UNWIND $rows AS row
MERGE (project:Project {id: row.id})
SET project = row.properties
WITH project, row
CALL (project, row) {
  UNWIND row.participations AS part
  MATCH (organisation:Organisation {id: part.organisation})
  CREATE (organisation)-[participation:PARTICIPATES_IN]->(project)
  SET participation = part.properties
}
CALL (project, row) {
  UNWIND row.evidence AS evidence
  MATCH (source:Source {id: evidence.source})
  CREATE (project)-[:EVIDENCED_BY {rows: evidence.rows, printed: evidence.printed}]->(source)
}
CALL (project, row) {
  UNWIND row.funds AS paid
  MATCH (funder:Organisation {id: paid.organisation})
  CREATE (funder)-[funds:FUNDS]->(project)
  SET funds = paid.properties
}
CALL (project, row) {
  UNWIND row.rows AS id
  MATCH (statement:Row {id: id})
  CREATE (statement)-[:STATES]->(project)
}

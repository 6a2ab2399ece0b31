// Writes who took part in which project: one relationship for an organisation and a project, whatever the number of rows.
// Parameters: $rows: list of {project (id), organisation (id), properties {role, alongside: [ids], activities, start?, end?,
//   people? (that the source states for this partner alone), sources: [ids], rows: [file#line], …}}.
// (:Organisation)-[:PARTICIPATES_IN {role, alongside}]->(:Project)
UNWIND $rows AS row
MATCH (project:Project {id: row.project})
MATCH (organisation:Organisation {id: row.organisation})
MERGE (organisation)-[part:PARTICIPATES_IN]->(project)
SET part += row.properties

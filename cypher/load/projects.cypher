// Writes projects, without who took part (participations.cypher).
// Parameters: $rows: list of {id, properties}, in order of id.
// (:Project {id, title, kind, …})
UNWIND $rows AS row
MERGE (project:Project {id: row.id})
SET project += row.properties

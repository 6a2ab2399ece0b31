// Deletes projects that no row states any more. The rows themselves stay, as history.
// Parameters: $rows: list of {id}.
// (:Project)
UNWIND $rows AS row
MATCH (project:Project {id: row.id})
DETACH DELETE project

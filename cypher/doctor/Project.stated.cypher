// Is every project stated by a live row?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Row {state: 'LIVE'})-[:STATES]->(:Project)
UNWIND $ids AS id
MATCH (project:Project {id: id})
WHERE NOT EXISTS { (project)<-[:STATES]-(:Row {state: 'LIVE'}) }
RETURN id, 'is stated by no live row' AS what

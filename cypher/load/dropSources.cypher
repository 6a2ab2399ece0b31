// Deletes sources that nothing cites or describes any more.
// Parameters: $rows: list of {id}.
// Columns: id (of each deleted one).
// (:Source)
UNWIND $rows AS row
MATCH (source:Source {id: row.id})
WHERE NOT EXISTS { (source)<-[:EVIDENCED_BY]-() } AND NOT EXISTS { (source)<-[:STATES]-() }
WITH source, source.id AS id
DELETE source
RETURN id

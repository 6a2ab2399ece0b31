// Deletes sources that nothing cites any more.
// Parameters: $rows: list of {id}.
// (:Source)
UNWIND $rows AS row
MATCH (source:Source {id: row.id})
WHERE NOT EXISTS { (source)<-[:EVIDENCED_BY]-() }
DELETE source

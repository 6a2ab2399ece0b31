// Deletes the sources of an organisation's own entry before they are rewritten from its rows.
// Parameters: $rows: list of {id}.
// (:Organisation)-[:EVIDENCED_BY]->(:Source)
UNWIND $rows AS row
MATCH (:Organisation {id: row.id})-[stale:EVIDENCED_BY]->(:Source)
DELETE stale

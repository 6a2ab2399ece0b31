// Deletes the relationships of a figure before it is rewritten from its rows; STATES relationships stay.
// Parameters: $rows: list of {id}.
// (:Figure)-[:ABOUT|EVIDENCED_BY]-()
UNWIND $rows AS row
MATCH (:Figure {id: row.id})-[stale:ABOUT|EVIDENCED_BY]-()
DELETE stale

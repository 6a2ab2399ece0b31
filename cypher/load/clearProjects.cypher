// Deletes the relationships of a project before it is rewritten from its rows; STATES relationships stay.
// Parameters: $rows: list of {id}.
// (:Project)-[:PARTICIPATES_IN|EVIDENCED_BY|FUNDS]-()
UNWIND $rows AS row
MATCH (:Project {id: row.id})-[stale:PARTICIPATES_IN|EVIDENCED_BY|FUNDS]-()
DELETE stale

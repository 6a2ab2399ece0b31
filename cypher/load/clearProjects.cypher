// Takes away what a project is joined to, before it is written anew from its rows; the rows that state it stay joined.
// Parameters: $rows: list of {id}.
// (:Project)-[:PARTICIPATES_IN|EVIDENCED_BY|FUNDS]-()
UNWIND $rows AS row
MATCH (:Project {id: row.id})-[stale:PARTICIPATES_IN|EVIDENCED_BY|FUNDS]-()
DELETE stale

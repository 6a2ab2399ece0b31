// Takes away what a figure is joined to, before it is written anew from its rows; the rows that state it stay joined.
// Parameters: $rows: list of {id}.
// (:Figure)-[:ABOUT|EVIDENCED_BY]-()
UNWIND $rows AS row
MATCH (:Figure {id: row.id})-[stale:ABOUT|EVIDENCED_BY]-()
DELETE stale

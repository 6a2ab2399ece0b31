// Deletes STATES relationships of rows that will state another thing.
// Parameters: $rows: list of {id}.
// (:Row)-[:STATES]->()
UNWIND $rows AS row
MATCH (:Row {id: row.id})-[states:STATES]->()
DELETE states

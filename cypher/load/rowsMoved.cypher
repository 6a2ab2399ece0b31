// Parts rows from what they stated, where they state another thing from now on.
// Parameters: $rows: list of {id}.
// (:Row)-[:STATES]->()
UNWIND $rows AS row
MATCH (:Row {id: row.id})-[states:STATES]->()
DELETE states

// Retracts rows because the submission that added them is undone: they no longer state anything, and stay as history.
// Parameters: $rows: list of {id}.
// (:Row {state: 'RETRACTED'})
UNWIND $rows AS row
MATCH (statement:Row {id: row.id})
OPTIONAL MATCH (statement)-[states:STATES]->()
DELETE states
WITH DISTINCT statement
SET statement.state = 'RETRACTED'

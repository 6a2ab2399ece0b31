// Makes retracted rows live again because a submission contains them; RETRACTED relationships stay.
// Parameters: $rows: list of {id}.
// (:Row {state: 'LIVE'})
UNWIND $rows AS row
MATCH (statement:Row {id: row.id})
SET statement.state = 'LIVE'

// Lets rows speak again that were retracted and that a submission brings back; who retracted them stays noted.
// Parameters: $rows: list of {id}.
// (:Row {state: 'LIVE'})
UNWIND $rows AS row
MATCH (statement:Row {id: row.id})
SET statement.state = 'LIVE'

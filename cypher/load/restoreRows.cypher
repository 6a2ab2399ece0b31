// Makes rows live again because the submission that retracted them is undone.
// Parameters: $submission (id of that one), $rows: list of {id}.
// (:Submission)-[:RETRACTED]->(:Row {state: 'LIVE'})
UNWIND $rows AS row
MATCH (statement:Row {id: row.id})<-[retracted:RETRACTED]-(:Submission {id: $submission})
DELETE retracted
SET statement.state = 'LIVE'

// Retracts rows: they no longer state anything, and stay as history with the submission that retracted them.
// Parameters: $submission (id), $rows: list of {id}.
// (:Submission)-[:RETRACTED {at}]->(:Row)
MATCH (submission:Submission {id: $submission})
UNWIND $rows AS row
MATCH (statement:Row {id: row.id})
OPTIONAL MATCH (statement)-[states:STATES]->()
DELETE states
WITH DISTINCT submission, statement
SET statement.state = 'RETRACTED'
CREATE (submission)-[:RETRACTED {at: datetime()}]->(statement)

// One submission.
// Parameters: $id.
// Columns: name, version (INTEGER), state; no row where there is none.
MATCH (submission:Submission {id: $id})
RETURN submission.name AS name, submission.version AS version, submission.state AS state

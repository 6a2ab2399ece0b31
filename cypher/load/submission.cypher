// One submission.
// Parameters: $id.
// Columns: name, version (INTEGER), state; no row for an unknown id.
MATCH (submission:Submission {id: $id})
RETURN submission.name AS name, submission.version AS version, submission.state AS state

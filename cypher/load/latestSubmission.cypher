// Latest submission of a return, and number of versions.
// Parameters: $name (of the return).
// Columns: id, version (INTEGER), state (APPLYING, APPLIED, UNDOING, REPLACED or UNDONE), fingerprint, versions (INTEGER).
MATCH (submission:Submission {name: $name})
WITH submission ORDER BY submission.version
WITH collect(submission) AS each
WITH size(each) AS versions, last([one IN each WHERE one.state <> 'UNDONE' AND one.state <> 'REPLACED']) AS latest
RETURN latest.id AS id, latest.version AS version, latest.state AS state, latest.fingerprint AS fingerprint, versions

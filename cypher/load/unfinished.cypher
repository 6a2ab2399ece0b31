// Submissions that were cut off.
// Columns: id, name, version (INTEGER), state (APPLYING or UNDOING).
MATCH (submission:Submission)
WHERE submission.state IN ['APPLYING', 'UNDOING']
RETURN submission.id AS id, submission.name AS name, submission.version AS version, submission.state AS state
ORDER BY id

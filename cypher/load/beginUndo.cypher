// Records that a submission is being undone: its rows no longer belong to its return.
// Parameters: $id.
// (:Submission {state: 'UNDOING'})
MATCH (submission:Submission {id: $id})
SET submission.state = 'UNDOING'

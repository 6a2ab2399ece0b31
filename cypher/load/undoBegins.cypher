// Notes that a submission is being undone: its rows are no longer part of what its return says.
// Parameters: $id.
// (:Submission {state: 'UNDOING'})
MATCH (submission:Submission {id: $id})
SET submission.state = 'UNDOING'

// The submission that a change is recorded as.
//
// parent  the change: {id (of the submission), thing, warnings}
// node    the submission
MATCH (node:Submission {id: parent.id})

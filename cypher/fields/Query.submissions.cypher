// All imports and manual entries.
//
// node    a submission
MATCH (node:Submission)

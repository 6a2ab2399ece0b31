// The submission that caused the change, or that was undone.
// (:Submission)
//
// parent  a change: a map with its id as submission
// node    the submission; no row if there is none or it was deleted
MATCH (node:Submission {id: parent.submission})

// The submission that did it, or was taken back.
// (:Submission)
//
// parent  a change: a map with its id as submission
// node    the submission; no row where it is none, or gone
MATCH (node:Submission {id: parent.submission})

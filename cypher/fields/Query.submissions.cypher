// All files that were imported, and all that was entered by hand.
//
// node    a submission
MATCH (node:Submission)

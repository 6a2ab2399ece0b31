// Properties of one submission.
// Parameters: $id.
// Columns: submission (map of its properties; whole numbers as INTEGER, times as ISO 8601); no row for an unknown id.
// (:Submission)
MATCH (submission:Submission {id: $id})
RETURN submission {.*, at: toString(submission.at), finished: toString(submission.finished), undone: toString(submission.undone)} AS submission

// What is known of one submission?
// Parameters: $id.
// Columns: submission (map of its properties; whole numbers as INTEGER, times as ISO 8601); no row where there is none.
// (:Submission)
MATCH (submission:Submission {id: $id})
RETURN submission {.*, at: toString(submission.at), finished: toString(submission.finished), undone: toString(submission.undone)} AS submission

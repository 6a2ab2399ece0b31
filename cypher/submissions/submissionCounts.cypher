// What was wrong with a file when it was imported?
// Parameters: $id (of the submission).
// Columns: errors, warnings (INTEGERs; 0 where none were noted).
// (:Submission)
MATCH (submission:Submission {id: $id})
RETURN coalesce(submission.errors, 0) AS errors, coalesce(submission.warnings, 0) AS warnings

// Number of errors and warnings of an import.
// Parameters: $id (of the submission).
// Columns: errors, warnings (INTEGERs; 0 if none were recorded).
// (:Submission)
MATCH (submission:Submission {id: $id})
RETURN coalesce(submission.errors, 0) AS errors, coalesce(submission.warnings, 0) AS warnings

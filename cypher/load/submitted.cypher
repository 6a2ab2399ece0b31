// Which files were loaded whole?
// Columns: file (name), sha256 (of its bytes).
MATCH (submission:Submission)
RETURN submission.file AS file, submission.sha256 AS sha256

// Which files were loaded whole?
// Columns: file (name), sha256 (list: of its bytes, at each load).
MATCH (submission:Submission)
RETURN submission.file AS file, collect(submission.sha256) AS sha256
ORDER BY file

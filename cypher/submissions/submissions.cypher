// Imports and manual entries, interrupted ones first, then the latest.
// Parameters: $first (INTEGER: maximum number of rows).
// Columns: id, name (of the return), version (INTEGER), state (APPLYING, APPLIED, UNDOING, REPLACED or UNDONE), file,
// layout,
//   by (strings), at (ISO 8601), rows, errors, warnings (INTEGERs; null if interrupted), all (INTEGER: total number).
// (:Submission)
MATCH (submission:Submission)
WITH count(submission) AS all, collect(submission) AS each
UNWIND each AS submission
WITH submission, all
ORDER BY submission.state IN ['APPLYING', 'UNDOING'] DESC, submission.at DESC, submission.id
LIMIT $first
RETURN submission.id AS id, submission.name AS name, submission.version AS version, submission.state AS state,
  submission.file AS file, submission.layout AS layout, submission.by AS by, toString(submission.at) AS at,
  submission.rows AS rows, submission.errors AS errors, submission.warnings AS warnings, all

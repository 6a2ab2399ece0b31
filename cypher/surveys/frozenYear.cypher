// Reporting year of a frozen round that a write belongs to.
// Parameters: $year (reporting year of the write; null: not stated), $submission (id of the submission that it replaces or undoes; null: none).
// Columns: year; no row if no round is affected, or it is open.
// (:Survey), (:Submission)
OPTIONAL MATCH (submission:Submission {id: $submission})
WITH [$year, submission.year] AS years
UNWIND years AS year
MATCH (survey:Survey {year: year})
WHERE survey.frozen IS NOT NULL AND survey.reopened IS NULL
RETURN survey.year AS year
LIMIT 1

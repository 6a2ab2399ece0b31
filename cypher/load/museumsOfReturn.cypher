// Museums of all versions of a return.
// Parameters: $name (of the return).
// Columns: museum (null: not for a single museum); no row if it was never submitted.
// (:Submission {name, museum})
MATCH (submission:Submission {name: $name})
RETURN DISTINCT submission.museum AS museum

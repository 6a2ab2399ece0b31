// For whom was a return submitted, in all its versions?
// Parameters: $name (of the return).
// Columns: museum (null: for none in particular); no row where it was never submitted.
// (:Submission {name, museum})
MATCH (submission:Submission {name: $name})
RETURN DISTINCT submission.museum AS museum

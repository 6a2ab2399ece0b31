// For whom is a submission?
// Parameters: $id.
// Columns: museum (null: for none in particular); no row where there is no such submission.
// (:Submission {id, museum})
MATCH (submission:Submission {id: $id})
RETURN submission.museum AS museum

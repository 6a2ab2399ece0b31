// Museum of a submission.
// Parameters: $id.
// Columns: museum (null: not for a single museum); no row for an unknown submission.
// (:Submission {id, museum})
MATCH (submission:Submission {id: $id})
RETURN submission.museum AS museum

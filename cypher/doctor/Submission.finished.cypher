// Is every submission finished?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Submission {state})
UNWIND $ids AS id
MATCH (submission:Submission {id: id})
WHERE NOT coalesce(submission.state, '') IN ['APPLIED', 'REPLACED', 'UNDONE']
RETURN id, coalesce(submission.file, submission.name) + CASE submission.state
  WHEN 'APPLYING' THEN ': the import was interrupted. Import the same file again to resume, or undo it'
  WHEN 'UNDOING' THEN ': undoing it was interrupted. Undo it again'
  ELSE ' has an unknown state' END AS what

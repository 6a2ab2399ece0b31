// Is every submission finished?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Submission {state})
UNWIND $ids AS id
MATCH (submission:Submission {id: id})
WHERE NOT coalesce(submission.state, '') IN ['APPLIED', 'REPLACED', 'UNDONE']
RETURN id, coalesce(submission.file, submission.name) + CASE submission.state
  WHEN 'APPLYING' THEN ' was cut off while it was imported: import the same file again, and it goes on; or undo it'
  WHEN 'UNDOING' THEN ' was cut off while it was undone: undo it again'
  ELSE ' is in no known state' END AS what

// Does one submission at most speak for each return, and was what is replaced replaced by one that is not undone?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Submission {name, state})-[:REPLACES]->(:Submission)
UNWIND $ids AS id
MATCH (submission:Submission {id: id})
CALL (submission) {
  WITH submission WHERE submission.state = 'APPLIED'
  MATCH (other:Submission {name: submission.name})
  WHERE other.state = 'APPLIED' AND other.id > submission.id
  RETURN 'speaks for ' + submission.name + ', and so does ' + other.id AS what
  UNION
  WITH submission WHERE submission.state = 'REPLACED'
    AND NOT EXISTS { (submission)<-[:REPLACES]-(later:Submission) WHERE later.state IN ['APPLIED', 'REPLACED', 'UNDOING'] }
  RETURN 'is replaced by nothing that stands' AS what
}
RETURN id, what

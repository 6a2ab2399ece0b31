// Does each return have at most one current submission, and every replaced one a successor?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Submission {name, state})-[:REPLACES]->(:Submission)
UNWIND $ids AS id
MATCH (submission:Submission {id: id})
CALL (submission) {
  WITH submission WHERE submission.state = 'APPLIED'
  MATCH (other:Submission {name: submission.name})
  WHERE other.state = 'APPLIED' AND other.id > submission.id
  RETURN 'is current for ' + submission.name + ', but so is ' + other.id AS what
  UNION
  WITH submission WHERE submission.state = 'REPLACED'
    AND NOT EXISTS { (submission)<-[:REPLACES]-(later:Submission) WHERE later.state IN ['APPLIED', 'REPLACED', 'UNDOING'] }
  RETURN 'is marked as replaced, but nothing replaces it' AS what
}
RETURN id, what

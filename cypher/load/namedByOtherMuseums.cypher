// Organisations among these that are named in rows not submitted for this museum.
// Parameters: $ids: list of ids of organisations, $museum (name).
// Columns: id.
// (:Organisation)-[…]-(:Loan|Project|Figure)<-[:STATES]-(:Row)<-[:CONTAINS]-(:Submission {museum})
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})
WHERE EXISTS {
  MATCH (organisation)<-[:STATES]-(row:Row {state: 'LIVE'})<-[:CONTAINS]-(submission:Submission)
  WHERE coalesce(submission.museum, '') <> $museum
} OR EXISTS {
  MATCH (organisation)-[:LENT|TO|SHOWN_AT|FUNDS|PARTICIPATES_IN|ABOUT]-(:Loan|Project|Figure)<-[:STATES]-(row:Row {state: 'LIVE'})<-[:CONTAINS]-(submission:Submission)
  WHERE coalesce(submission.museum, '') <> $museum
}
RETURN id

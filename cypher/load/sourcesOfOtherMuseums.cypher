// Sources among these that rows cite or describe which were not submitted for this museum.
// Parameters: $ids: list of ids of sources, $museum (name).
// Columns: id.
// (:Source)<-[:EVIDENCED_BY {rows}]-()<-[:STATES]-(:Row)<-[:CONTAINS]-(:Submission {museum})
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE EXISTS {
  MATCH (source)<-[:STATES]-(:Row {state: 'LIVE'})<-[:CONTAINS]-(submission:Submission)
  WHERE coalesce(submission.museum, '') <> $museum
} OR EXISTS {
  MATCH (source)<-[evidence:EVIDENCED_BY]-()<-[:STATES]-(row:Row {state: 'LIVE'})<-[:CONTAINS]-(submission:Submission)
  WHERE row.name IN evidence.rows AND coalesce(submission.museum, '') <> $museum
}
RETURN id

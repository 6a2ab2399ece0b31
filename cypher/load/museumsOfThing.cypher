// Museums of the submissions that state a loan, project or figure.
// Parameters: $thing (id).
// Columns: museum (null: not for a single museum).
// (:Submission)-[:CONTAINS]->(:Row)-[:STATES]->(:Loan or :Project or :Figure)
CALL () {
  MATCH (thing:Loan {id: $thing}) RETURN thing
  UNION
  MATCH (thing:Project {id: $thing}) RETURN thing
  UNION
  MATCH (thing:Figure {id: $thing}) RETURN thing
}
MATCH (thing)<-[:STATES]-(:Row)<-[:CONTAINS]-(submission:Submission)
RETURN DISTINCT submission.museum AS museum

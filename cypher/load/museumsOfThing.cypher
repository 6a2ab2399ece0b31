// For whom was submitted what states a loan, a project or a figure?
// Parameters: $thing (id).
// Columns: museum (null: for none in particular).
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

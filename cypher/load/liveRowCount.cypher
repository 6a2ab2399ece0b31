// Number of live rows of a submission.
// Parameters: $id (of the submission).
// Columns: rows (INTEGER).
// (:Submission)-[:CONTAINS]->(:Row)
MATCH (:Submission {id: $id})-[:CONTAINS]->(row:Row)
WHERE row.state = 'LIVE'
RETURN count(row) AS rows

// The submission that this one replaces.
// Parameters: $id (of a submission).
// Columns: id; no row for the first of its return.
// (:Submission)-[:REPLACES]->(:Submission)
MATCH (:Submission {id: $id})-[:REPLACES]->(previous:Submission)
RETURN previous.id AS id

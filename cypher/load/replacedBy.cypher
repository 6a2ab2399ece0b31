// Which submission does this one replace?
// Parameters: $id (of a submission).
// Columns: id; no row where it is the first of its return.
// (:Submission)-[:REPLACES]->(:Submission)
MATCH (:Submission {id: $id})-[:REPLACES]->(previous:Submission)
RETURN previous.id AS id

// Records that a submission starts, or resumes after an interruption.
// Parameters: $id, $properties {name, version, file, sha256, fingerprint, layout, mapping, museum, year, by}, $previous (id of
//   the submission that it replaces; null for the first of its return).
// (:Submission {id, name, version, state: 'APPLYING'})-[:REPLACES]->(:Submission)
MERGE (submission:Submission {id: $id})
ON CREATE SET submission += $properties, submission.at = datetime()
SET submission.state = 'APPLYING'
WITH submission
MATCH (previous:Submission {id: $previous})
MERGE (submission)-[:REPLACES]->(previous)

// Records that a submission is undone. The submission it replaced applies again.
// Parameters: $id, $by (string).
// (:Submission {state: 'UNDONE'})-[:REPLACES]->(:Submission {state: 'APPLIED'})
MATCH (submission:Submission {id: $id})
SET submission.state = 'UNDONE', submission.undone = datetime(), submission.undoneBy = $by
WITH submission
MATCH (submission)-[:REPLACES]->(previous:Submission)
WHERE previous.state = 'REPLACED'
SET previous.state = 'APPLIED'

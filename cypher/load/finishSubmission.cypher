// Records that a submission is complete, with its counts.
// Parameters: $id, $counts (map of INTEGERs).
// (:Submission {state: 'APPLIED'})-[:REPLACES]->(:Submission {state: 'REPLACED'})
MATCH (submission:Submission {id: $id})
SET submission += $counts, submission.state = 'APPLIED', submission.finished = datetime()
WITH submission
MATCH (submission)-[:REPLACES]->(previous:Submission)
WHERE previous.state = 'APPLIED'
SET previous.state = 'REPLACED'

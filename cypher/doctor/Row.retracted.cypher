// Was every retracted row of a current submission retracted by a submission?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Submission)-[:RETRACTED]->(:Row {state: 'RETRACTED'})
UNWIND $ids AS id
MATCH (row:Row {id: id, state: 'RETRACTED'})
MATCH (row)<-[:CONTAINS]-(submission:Submission {state: 'APPLIED'})
WHERE NOT EXISTS { (row)<-[:RETRACTED]-(by:Submission) WHERE by.state <> 'UNDONE' }
RETURN DISTINCT id, coalesce(row.name, 'it') + ' is retracted, but is part of ' + submission.id + ', which is current' AS what

// Is every live row part of a current submission?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Submission {state})-[:CONTAINS]->(:Row)
UNWIND $ids AS id
MATCH (row:Row {id: id, state: 'LIVE'})
WHERE NOT EXISTS { (row)<-[:CONTAINS]-(submission:Submission) WHERE submission.state IN ['APPLIED', 'APPLYING', 'UNDOING'] }
RETURN id, coalesce(row.name, 'it') + ' is live, but ' + CASE WHEN EXISTS { (row)<-[:CONTAINS]-() } THEN 'all submissions that contain it were replaced or undone' ELSE 'no submission contains it' END AS what

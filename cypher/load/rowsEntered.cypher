// The rows that were entered by hand about an organisation, for one museum or for none in particular: what an update replaces.
// An entry is a submission of its own, whose name begins with `entry` and which no file has (its fingerprint is that of its rows alone).
// Parameters: $organisation (id), $museum (for whom it was entered; '' for none in particular), $limit (INTEGER).
// Columns: row: [id, name, says (JSON), means: [ids], matched: [JSON or ''], key: [cells]].
// (:Submission {layout: 'organisations'})-[:CONTAINS {added: true}]->(:Row)-[:STATES]->(:Organisation)
MATCH (:Organisation {id: $organisation})<-[:STATES]-(row:Row {state: 'LIVE'})<-[:CONTAINS {added: true}]-(submission:Submission)
WHERE submission.layout = 'organisations' AND submission.name STARTS WITH 'entry ' AND submission.fingerprint = submission.sha256
  AND coalesce(submission.museum, '') = $museum
RETURN DISTINCT [row.id, row.name, row.says, row.means, row.matched, row.key] AS row
LIMIT $limit

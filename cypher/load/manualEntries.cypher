// Manually entered rows about an organisation, for one museum or for none: an update replaces these.
// An entry is a separate submission without a file; its name begins with `entry`, and its fingerprint is that of its rows.
// Parameters: $organisation (id), $museum ('' for none), $limit (INTEGER).
// Columns: row: [id, name, statement (JSON), resolvedIds: [ids], matchReasons: [JSON or ''], key: [cells]].
// (:Submission {layout: 'organisations'})-[:CONTAINS {added: true}]->(:Row)-[:STATES]->(:Organisation)
MATCH (:Organisation {id: $organisation})<-[:STATES]-(row:Row {state: 'LIVE'})<-[:CONTAINS {added: true}]-(submission:Submission)
WHERE submission.layout = 'organisations' AND submission.name STARTS WITH 'entry ' AND submission.fingerprint = submission.sha256
  AND coalesce(submission.museum, '') = $museum
RETURN DISTINCT [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] AS row
LIMIT $limit

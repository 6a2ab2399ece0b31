// Existing loans, projects and figures that match new rows, each with the rows that state it.
// Parameters: $loanKeys, $projectKeys: lists of match keys, $loanIds, $projectIds, $figureIds: lists of ids.
// Columns: label, id, matchKey, rows: [[id, name, statement (JSON), resolvedIds: [ids], matchReasons: [JSON or ''], key: [cells]]].
CALL () {
  UNWIND $loanKeys AS key
  MATCH (thing:Loan {matchKey: key})
  RETURN 'Loan' AS label, thing
  UNION
  UNWIND $projectKeys AS key
  MATCH (thing:Project {matchKey: key})
  RETURN 'Project' AS label, thing
  UNION
  UNWIND $loanIds AS id
  MATCH (thing:Loan {id: id})
  RETURN 'Loan' AS label, thing
  UNION
  UNWIND $projectIds AS id
  MATCH (thing:Project {id: id})
  RETURN 'Project' AS label, thing
  UNION
  UNWIND $figureIds AS id
  MATCH (thing:Figure {id: id})
  RETURN 'Figure' AS label, thing
}
RETURN label, thing.id AS id, thing.matchKey AS matchKey,
  COLLECT { MATCH (thing)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] } AS rows

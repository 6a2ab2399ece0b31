// Things stated by these rows, each with all rows that state it.
// Parameters: $ids: list of ids of rows.
// Columns: label, id, matchKey, rows: [[id, name, statement (JSON), resolvedIds: [ids], matchReasons: [JSON or ''], key: [cells]]].
UNWIND $ids AS id
MATCH (:Row {id: id})-[:STATES]->(thing)
WITH DISTINCT thing
RETURN head([label IN labels(thing) WHERE label IN ['Loan', 'Project', 'Figure', 'Organisation', 'Source']]) AS label,
  thing.id AS id, thing.matchKey AS matchKey,
  COLLECT { MATCH (thing)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] } AS rows

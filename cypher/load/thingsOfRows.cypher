// Things stated by these rows, each with all rows that state it.
// Parameters: $ids: list of ids of rows.
// Columns: label, id, matchKey, rows: [[id, name, says (JSON), means: [ids], matched: [JSON or ''], key: [cells]]].
UNWIND $ids AS id
MATCH (:Row {id: id})-[:STATES]->(thing)
WITH DISTINCT thing
RETURN head([label IN labels(thing) WHERE label IN ['Loan', 'Project', 'Figure', 'Organisation']]) AS label,
  thing.id AS id, thing.matchKey AS matchKey,
  COLLECT { MATCH (thing)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.says, row.means, row.matched, row.key] } AS rows

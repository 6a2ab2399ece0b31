// Organisations with their own entries (rows).
// Parameters: $ids: list of ids of organisations.
// Columns: label, id, matchKey (null), rows: [[id, name, says (JSON), means: [ids], matched: [JSON or ''], key: [cells]]].
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})
RETURN 'Organisation' AS label, id, null AS matchKey, COLLECT { MATCH (organisation)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.says, row.means, row.matched, row.key] } AS rows

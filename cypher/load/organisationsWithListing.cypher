// Organisations with their own entries (rows).
// Parameters: $ids: list of ids of organisations.
// Columns: label, id, matchKey (null), rows: [[id, name, statement (JSON), resolvedIds: [ids], matchReasons: [JSON or ''], key: [cells]]].
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})
RETURN 'Organisation' AS label, id, null AS matchKey, COLLECT { MATCH (organisation)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] } AS rows

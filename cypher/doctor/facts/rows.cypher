// Stored rows.
// Parameters: $ids: list of ids.
// Columns: row: [id, name, statement (JSON), resolvedIds: [ids], matchReasons: [JSON or '']], key: [cells], state.
// (:Row)
UNWIND $ids AS id
MATCH (row:Row {id: id})
RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons] AS row, row.key AS key, row.state AS state

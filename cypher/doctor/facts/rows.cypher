// Rows as they are kept.
// Parameters: $ids: list of ids.
// Columns: row: [id, name, says (JSON), means: [ids], matched: [JSON or '']], key: [cells], state.
// (:Row)
UNWIND $ids AS id
MATCH (row:Row {id: id})
RETURN [row.id, row.name, row.says, row.means, row.matched] AS row, row.key AS key, row.state AS state

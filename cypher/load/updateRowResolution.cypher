// Changes the organisations that rows resolve to, after a person's decision.
// Parameters: $rows: list of {id, resolvedIds: [ids], matchReasons: [JSON or '']}.
// (:Row {resolvedIds, matchReasons})
UNWIND $rows AS row
MATCH (statement:Row {id: row.id})
SET statement.resolvedIds = row.resolvedIds, statement.matchReasons = row.matchReasons

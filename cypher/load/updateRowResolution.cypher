// Changes the organisations that rows resolve to, after a person's decision.
// Parameters: $rows: list of {id, means: [ids], matched: [JSON or '']}.
// (:Row {means, matched})
UNWIND $rows AS row
MATCH (statement:Row {id: row.id})
SET statement.means = row.means, statement.matched = row.matched

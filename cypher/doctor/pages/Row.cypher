// Ids of rows, a page at a time, in their order.
// Parameters: $after (string: the last id of the page before, '' for the first), $limit (INTEGER).
// Columns: id.
// (:Row {id})
MATCH (one:Row)
WHERE one.id > $after
RETURN one.id AS id
ORDER BY id
LIMIT $limit

// Ids of judgements, a page at a time, in their order.
// Parameters: $after (string: the last id of the page before, '' for the first), $limit (INTEGER).
// Columns: id.
// (:Judgement {id})
MATCH (one:Judgement)
WHERE one.id > $after
RETURN one.id AS id
ORDER BY id
LIMIT $limit

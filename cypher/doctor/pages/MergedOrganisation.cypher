// Ids of organisations that were merged away, a page at a time, in their order.
// Parameters: $after (string: the last id of the page before, '' for the first), $limit (INTEGER).
// Columns: id.
// (:MergedOrganisation {id})
MATCH (one:MergedOrganisation)
WHERE one.id > $after
RETURN one.id AS id
ORDER BY id
LIMIT $limit

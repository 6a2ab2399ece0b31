// A page of the ids of partnerships, in order.
// Parameters: $after (string: the last id of the page before, '' for the first), $limit (INTEGER).
// Columns: id.
// (:Organisation)-[:PARTNERS_WITH {id}]->(:Organisation)
MATCH (:Organisation)-[one:PARTNERS_WITH]->(:Organisation)
WHERE one.id > $after
RETURN one.id AS id
ORDER BY id
LIMIT $limit

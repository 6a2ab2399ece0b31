// Years of surveys, a page at a time, in their order.
// Parameters: $after (string: the last year of the page before, '' for the first), $limit (INTEGER).
// Columns: id.
// (:Survey {year})
MATCH (one:Survey)
WHERE one.year > $after
RETURN one.year AS id
ORDER BY id
LIMIT $limit

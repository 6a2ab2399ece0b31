// The next organisations in the order of their ids, with what rows say of them.
// Parameters: $after (id; '' for the first).
// Columns: id, testimony (JSON), sortName, kind.
// (:Organisation)
MATCH (organisation:Organisation)
WHERE organisation.id > $after
RETURN organisation.id AS id, organisation.testimony AS testimony, organisation.sortName AS sortName, organisation.kind AS kind
ORDER BY id LIMIT 1000

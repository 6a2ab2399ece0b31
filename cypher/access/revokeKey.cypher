// Revokes a key. It stays in the list, because its writes are recorded under its name.
// Parameters: $which (its id, or its name).
// Columns: name, before (ISO 8601: time of an earlier revocation; null: none); no row for an unknown key.
// (:AccessKey {id, name, revoked})
OPTIONAL MATCH (byId:AccessKey {id: $which})
OPTIONAL MATCH (byName:AccessKey {name: $which})
WITH coalesce(byId, byName) AS key
WHERE key IS NOT NULL
WITH key, toString(key.revoked) AS before
SET key.revoked = coalesce(key.revoked, datetime())
RETURN key.name AS name, before

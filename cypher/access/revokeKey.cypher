// Takes the rights of a key away. It stays in the list, because what it wrote stands under its name.
// Parameters: $which (its id, or its name).
// Columns: name, before (ISO 8601: when it had been revoked; null: it was not); no row where there is no such key.
// (:AccessKey {id, name, revoked})
OPTIONAL MATCH (byId:AccessKey {id: $which})
OPTIONAL MATCH (byName:AccessKey {name: $which})
WITH coalesce(byId, byName) AS key
WHERE key IS NOT NULL
WITH key, toString(key.revoked) AS before
SET key.revoked = coalesce(key.revoked, datetime())
RETURN key.name AS name, before

// Stores the first API key of a graph, if it never had one.
// Parameters: $id, $name, $role, $museum, $digest, $expires as in addKey.
// Columns: made (true); no row if a key already exists.
// (:AccessKey)
OPTIONAL MATCH (any:AccessKey)
WITH count(any) AS keys
WHERE keys = 0
MERGE (key:AccessKey {name: $name})
ON CREATE SET key.id = $id, key.role = $role, key.museum = $museum, key.digest = $digest, key.made = datetime(),
  key.expires = CASE WHEN $expires IS NULL THEN null ELSE datetime({epochMillis: $expires}) END
RETURN key.id = $id AS made

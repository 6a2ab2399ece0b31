// Keeps the first key of a graph, where it never had any.
// Parameters: as of addKey.
// Columns: made (true); no row where there was one.
// (:AccessKey)
OPTIONAL MATCH (any:AccessKey)
WITH count(any) AS keys
WHERE keys = 0
MERGE (key:AccessKey {name: $name})
ON CREATE SET key.id = $id, key.role = $role, key.museum = $museum, key.digest = $digest, key.made = datetime(),
  key.expires = CASE WHEN $expires IS NULL THEN null ELSE datetime({epochMillis: $expires}) END
RETURN key.id = $id AS made

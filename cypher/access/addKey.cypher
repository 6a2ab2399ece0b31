// Stores a new API key, unless another has its name.
// Parameters: $id, $name, $role (reader, submitter, judge or admin), $museum (null: not limited to one), $digest (SHA-256 of the key, in
//   hexadecimal digits), $expires (INTEGER: milliseconds since 1970; null: never).
// Columns: made (true if it was stored).
// (:AccessKey {id, name, role, museum, digest, made, expires})
MERGE (key:AccessKey {name: $name})
ON CREATE SET key.id = $id, key.role = $role, key.museum = $museum, key.digest = $digest, key.made = datetime(),
  key.expires = CASE WHEN $expires IS NULL THEN null ELSE datetime({epochMillis: $expires}) END
RETURN key.id = $id AS made

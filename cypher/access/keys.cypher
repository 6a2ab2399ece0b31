// All API keys, including revoked and expired ones.
// Columns: id, name, role, museum (null: not limited to one), made, expires, revoked (ISO 8601; null: never).
// (:AccessKey)
MATCH (key:AccessKey)
RETURN key.id AS id, key.name AS name, key.role AS role, key.museum AS museum, toString(key.made) AS made,
  toString(key.expires) AS expires, toString(key.revoked) AS revoked
ORDER BY key.made, key.id

// Keys that are not revoked, to authenticate callers.
// Columns: id, name, role, museum (null: not limited to one), digest (SHA-256, in hexadecimal digits), expires
// (INTEGER: milliseconds since
//   1970; null: never).
// (:AccessKey)
MATCH (key:AccessKey)
WHERE key.revoked IS NULL
RETURN key.id AS id, key.name AS name, key.role AS role, key.museum AS museum, key.digest AS digest,
  key.expires.epochMillis AS expires

// Has every key a name, a known role and the hash of what was told, and every submitter a museum?
// Parameters: none.
// Columns: id, what.
// (:AccessKey {id, name, role, museum, digest})
MATCH (key:AccessKey)
WITH key, CASE
  WHEN key.id IS NULL OR key.name IS NULL OR key.made IS NULL THEN 'has no id, no name, or no day on which it was made'
  WHEN NOT coalesce(key.role, '') IN ['reader', 'submitter', 'judge', 'admin'] THEN 'has no known role'
  WHEN NOT coalesce(key.digest, '') =~ '[0-9a-f]{64}' THEN 'has no SHA-256 of a key'
  WHEN (key.role = 'submitter') <> (key.museum IS NOT NULL) THEN 'is a submitter without a museum, or has a museum without being one'
END AS what
WHERE what IS NOT NULL
RETURN coalesce(key.name, elementId(key)) AS id, what

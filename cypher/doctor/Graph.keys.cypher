// Does every key have a name, a known role and a hash, and every submitter's key a museum?
// Parameters: none.
// Columns: id, what.
// (:AccessKey {id, name, role, museum, digest})
MATCH (key:AccessKey)
WITH key, CASE
  WHEN key.id IS NULL OR key.name IS NULL OR key.made IS NULL THEN 'has no id, no name or no creation date'
  WHEN NOT coalesce(key.role, '') IN ['reader', 'submitter', 'judge', 'admin'] THEN 'has no known role'
  WHEN NOT coalesce(key.digest, '') =~ '[0-9a-f]{64}' THEN 'has no valid SHA-256 hash'
  WHEN (key.role = 'submitter') <> (key.museum IS NOT NULL) THEN 'has the role submitter without a museum, or a museum with another role'
END AS what
WHERE what IS NOT NULL
RETURN coalesce(key.name, elementId(key)) AS id, what

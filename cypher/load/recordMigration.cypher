// Records that a schema file was applied.
// Parameters: $name (string, of the file), $sha256 (string, of its text).
// (:SchemaChange {name, sha256, at})
MERGE (change:SchemaChange {name: $name})
SET change.sha256 = $sha256, change.at = datetime()

// Records that a schema file was applied.
// Parameters: $name (string, of the file), $sha256 (string, of its text).
// (:SchemaMigration {name, sha256, at})
MERGE (migration:SchemaMigration {name: $name})
SET migration.sha256 = $sha256, migration.at = datetime()

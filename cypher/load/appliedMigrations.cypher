// Schema files applied to this database.
// Columns: name (of the file below cypher/constraints), sha256 (of its text when it was applied).
// SchemaChange: the label in graphs written before version 0.2 (043-standard-names.cypher renames it).
MATCH (migration:SchemaMigration|SchemaChange)
RETURN migration.name AS name, migration.sha256 AS sha256
ORDER BY name

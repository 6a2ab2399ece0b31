// Schema files applied to this database.
// Columns: name (of the file below cypher/constraints), sha256 (of its text when it was applied).
MATCH (change:SchemaChange)
RETURN change.name AS name, change.sha256 AS sha256
ORDER BY name

// Records the version of the corrections tables used for computing organisations.
// Parameters: $tables (SHA-256 of all tables together).
// (:Turn {tables})
MATCH (turn:Turn {name: 'import'})
SET turn.tables = $tables

// Notes by which corrections tables the organisations are settled.
// Parameters: $tables (SHA-256 of all tables together).
// (:Turn {tables})
MATCH (turn:Turn {name: 'import'})
SET turn.tables = $tables

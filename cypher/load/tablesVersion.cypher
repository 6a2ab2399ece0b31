// Version of the corrections tables used for computing organisations.
// Columns: tables (SHA-256 of all tables together; null if never computed).
// (:Turn {tables})
MATCH (turn:Turn {name: 'import'})
RETURN turn.tables AS tables

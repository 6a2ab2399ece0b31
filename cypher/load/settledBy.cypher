// By which corrections tables were the organisations settled?
// Columns: tables (SHA-256 of all tables together; null where nothing was settled yet).
// (:Turn {tables})
MATCH (turn:Turn {name: 'import'})
RETURN turn.tables AS tables

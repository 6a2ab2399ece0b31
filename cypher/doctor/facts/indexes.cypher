// The indexes that the database has.
// Columns: name, state ('ONLINE' where it answers).
SHOW INDEXES YIELD name, state
RETURN name, state

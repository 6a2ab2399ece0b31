// Existing indexes.
// Columns: name, state ('ONLINE' if usable).
SHOW INDEXES YIELD name, state
RETURN name, state

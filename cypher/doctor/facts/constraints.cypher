// Existing constraints.
// Columns: name.
SHOW CONSTRAINTS YIELD name
RETURN name

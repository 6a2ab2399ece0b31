// The constraints that the database has.
// Columns: name.
SHOW CONSTRAINTS YIELD name
RETURN name

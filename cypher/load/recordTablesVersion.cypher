// Records the version of the corrections tables used for computing organisations.
// Parameters: $tables (SHA-256 of all tables together).
// (:WriteLease {tables})
MATCH (lease:WriteLease {name: 'import'})
SET lease.tables = $tables

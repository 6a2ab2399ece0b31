// Version of the corrections tables used for computing organisations.
// Columns: tables (SHA-256 of all tables together; null if never computed).
// (:WriteLease {tables})
MATCH (lease:WriteLease {name: 'import'})
RETURN lease.tables AS tables

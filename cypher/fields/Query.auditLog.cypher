// Audit log of writes.
//
// node    a write
MATCH (node:AuditEntry)

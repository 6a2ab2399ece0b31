// Who wrote what, and when?
//
// node    a write
MATCH (node:AuditEntry)

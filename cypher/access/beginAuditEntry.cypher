// Creates the audit entry of a write before it starts.
// Parameters: $id, $properties {by, way, role, museum, action, about}.
// (:AuditEntry {id, at, outcome: 'BEGUN'})
CREATE (entry:AuditEntry {id: $id, at: datetime(), outcome: 'BEGUN'})
SET entry += $properties

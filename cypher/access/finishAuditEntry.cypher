// Records the outcome of a write in its audit entry.
// Parameters: $id, $outcome (DONE, REFUSED or FAILED).
// (:AuditEntry {id, outcome, finished})
MATCH (entry:AuditEntry {id: $id})
SET entry.outcome = $outcome, entry.finished = datetime()

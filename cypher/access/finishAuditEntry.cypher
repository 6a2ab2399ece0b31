// Notes what came of a write.
// Parameters: $id, $outcome (DONE, REFUSED or FAILED).
// (:AuditEntry {id, outcome, finished})
MATCH (entry:AuditEntry {id: $id})
SET entry.outcome = $outcome, entry.finished = datetime()

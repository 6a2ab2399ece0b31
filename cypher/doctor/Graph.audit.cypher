// Does every write that is noted say who, what, when and what came of it?
// Parameters: none.
// Columns: id, what.
// (:AuditEntry {by, action, at, outcome})
MATCH (entry:AuditEntry)
WHERE entry.by IS NULL OR entry.action IS NULL OR entry.at IS NULL OR entry.id IS NULL
  OR NOT coalesce(entry.outcome, '') IN ['BEGUN', 'DONE', 'REFUSED', 'FAILED']
RETURN coalesce(entry.id, elementId(entry)) AS id, 'does not say who wrote what and when, or what came of it' AS what

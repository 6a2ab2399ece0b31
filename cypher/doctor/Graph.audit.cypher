// Does every audit entry have an author, an action, a time and an outcome?
// Parameters: none.
// Columns: id, what.
// (:AuditEntry {by, action, at, outcome})
MATCH (entry:AuditEntry)
WHERE entry.by IS NULL OR entry.action IS NULL OR entry.at IS NULL OR entry.id IS NULL
  OR NOT coalesce(entry.outcome, '') IN ['BEGUN', 'DONE', 'REFUSED', 'FAILED']
RETURN coalesce(entry.id, elementId(entry)) AS id, 'has no id, author, action, time or known outcome' AS what

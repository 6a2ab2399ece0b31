// Next records of the change feed.
// Parameters: $from (INTEGER: minimum number of their first change), $limit (INTEGER).
// Columns: first, last (INTEGERs), entries (texts: see src/feed/changeBuffer.ts).
// (:ChangeRecord {first, last, entries})
MATCH (record:ChangeRecord)
WHERE record.first >= $from
RETURN record.first AS first, record.last AS last, record.entries AS entries
ORDER BY first LIMIT $limit
